package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.sambung.referrals.movement.MovementPlan;
import org.sambung.referrals.patient.Patient;

/** What else is known of a patient for the time of a planned movement. */
@ApplicationScoped
class FindingClashes implements MovementSteps.Clashes {

    /** All at once: other referrals, and visits that expect the patient by roster or by follow-up, under whichever id. */
    private static final String OTHERS = """
            with file as (select coalesce((select coalesce(p.merged_into_id, p.id) from patient p where p.id = :patient),
                                          :patient) as id),
                 ids as (select id from file union select p.id from patient p join file f on p.merged_into_id = f.id
                         union select cast(:patient as uuid))
            select 'OTHER_REFERRAL' as kind, r.id, coalesce(r.departed_at, r.planned_departure) as begins
            from referral r
            where r.patient_id in (select id from ids) and r.facility_id = :facility and r.id <> :this
              and (r.movement_status in ('DEPARTED', 'AT_HOSPITAL')
                   and (r.expected_return is null or r.expected_return > :from)
                   or r.movement_status = 'ESCORT_ASSIGNED'
                   and r.clinical_status not in ('CANCELLED', 'REJECTED', 'REDIRECTED', 'REFUSED_BY_PATIENT', 'NO_SHOW',
                                                 'DIED', 'CLOSED', 'ENTERED_IN_ERROR')
                   and r.planned_departure < :until and coalesce(r.planned_return, r.planned_departure) >= :from)
            union all
            select 'VISIT', v.visit_id, v.planned_start
            from visit_roster v
            where v.facility_id = :facility and not v.ended and v.planned_start < :until and v.planned_end > :from
              and (exists (select from ids where v.patients @> to_jsonb(cast(ids.id as text)))
                   or exists (select from booked_follow_up b
                              where b.visit_id = v.visit_id and b.facility_id = v.facility_id
                                and b.patient_id in (select id from ids)))
            """;

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
                .map(day -> Clash.ofDate(Clash.Kind.COURT_DATE, day));
        var release = Stream.ofNullable(patient.getCustody().expectedRelease())
                .filter(day -> !day.isAfter(last))
                .map(day -> Clash.ofDate(Clash.Kind.RELEASE_DATE, day));
        return Stream.concat(court, release).toList();
    }

    /** What comes is named, or Hibernate would ask the database first what it will be. */
    private List<Clash> others(ReferralFile referral, Instant from, Instant until) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(OTHERS, Object[].class)
                .addScalar("kind", String.class)
                .addScalar("id", UUID.class)
                .addScalar("begins", Instant.class)
                .setParameter("patient", referral.getPatientId())
                .setParameter("facility", referral.getFacilityId())
                .setParameter("this", referral.getId())
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .map(found -> other(
                        Clash.Kind.valueOf((String) found[0]),
                        ((Instant) found[2]).atZone(referral.zone()).toLocalDate(),
                        (UUID) found[1]))
                .toList();
    }

    private static Clash other(Clash.Kind kind, LocalDate day, UUID id) {
        return kind == Clash.Kind.VISIT ? new Clash(kind, day, null, id) : new Clash(kind, day, id, null);
    }
}
