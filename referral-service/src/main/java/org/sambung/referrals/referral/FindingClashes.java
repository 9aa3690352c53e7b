package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.movement.MovementPlan;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.patient.Patient;

/** What else is known of a patient for the time of a planned movement. */
@ApplicationScoped
class FindingClashes implements MovementSteps.Clashes {

    private static final String OTHERS = "select r.id, coalesce(r.movement.departedAt, r.movement.plan.departure)"
            + " from Referral r where r.patientId = :patient and r.facilityId = :facility and r.id <> :this"
            + " and (r.movement.status in :outside"
            + " and (r.movement.expectedReturn is null or r.movement.expectedReturn > :from)"
            + " or r.movement.status = :planned and r.clinical.status not in :over"
            + " and r.movement.plan.departure < :until"
            + " and coalesce(r.movement.plan.comingBack, r.movement.plan.departure) >= :from)";

    private static final Set<MovementStatus> OUTSIDE = Set.of(MovementStatus.DEPARTED, MovementStatus.AT_HOSPITAL);
    private static final Set<ClinicalStatus> OVER = Set.of(
            ClinicalStatus.CANCELLED,
            ClinicalStatus.REJECTED,
            ClinicalStatus.REDIRECTED,
            ClinicalStatus.REFUSED_BY_PATIENT,
            ClinicalStatus.NO_SHOW,
            ClinicalStatus.DIED,
            ClinicalStatus.CLOSED);

    @Inject
    EntityManager database;

    @Override
    public List<Clash> of(ReferralFile referral, MovementPlan plan, Instant at) {
        var from = plan.departure() == null ? at : plan.departure();
        var day = from.atZone(referral.zone()).toLocalDate();
        var until = plan.comingBack() == null
                ? day.plusDays(1).atStartOfDay(referral.zone()).toInstant()
                : plan.comingBack();
        var found = new ArrayList<>(others(referral, from, until));
        found.addAll(
                dates(referral, day, until.minusNanos(1).atZone(referral.zone()).toLocalDate()));
        found.sort(Comparator.comparing(Clash::day));
        return found;
    }

    /** Days in court, and the end of custody before the patient is back. */
    private List<Clash> dates(ReferralFile referral, LocalDate first, LocalDate last) {
        var patient = database.find(Patient.class, referral.getPatientId());
        if (patient == null) {
            return List.of();
        }
        var court = patient.getCustody().courtDates().stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .map(day -> new Clash(Clash.Kind.COURT_DATE, day, null));
        var release = Stream.ofNullable(patient.getCustody().expectedRelease())
                .filter(day -> !day.isAfter(last))
                .map(day -> new Clash(Clash.Kind.RELEASE_DATE, day, null));
        return Stream.concat(court, release).toList();
    }

    private List<Clash> others(ReferralFile referral, Instant from, Instant until) {
        return database
                .createQuery(OTHERS, Object[].class)
                .setParameter("patient", referral.getPatientId())
                .setParameter("facility", referral.getFacilityId())
                .setParameter("this", referral.getId())
                .setParameter("outside", OUTSIDE)
                .setParameter("planned", MovementStatus.ESCORT_ASSIGNED)
                .setParameter("over", OVER)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .map(other -> new Clash(
                        Clash.Kind.OTHER_REFERRAL,
                        ((Instant) other[1]).atZone(referral.zone()).toLocalDate(),
                        (UUID) other[0]))
                .toList();
    }
}
