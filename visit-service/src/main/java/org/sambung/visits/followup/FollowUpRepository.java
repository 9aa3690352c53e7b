package org.sambung.visits.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;
import org.sambung.visits.visit.VisitKind;
import org.sambung.visits.visit.VisitStatus;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<FollowUp, UUID> {

    /** At which kinds of visit somebody is looked at again. */
    static final Set<VisitKind> SUITABLE = EnumSet.of(VisitKind.ROUTINE_CHECKUP, VisitKind.TREATMENT);

    /** More than any facility has in the months for which visits are planned ahead. */
    private static final int MOST_AHEAD = 1000;

    private static final Set<FollowUpStatus> OPEN = EnumSet.of(FollowUpStatus.ASKED, FollowUpStatus.BOOKED);

    /** Which and whose. @param movedTo in whose custody the patient is instead; null if in no other's */
    record Lapsed(UUID id, UUID facilityId, UUID patientId, UUID movedTo) {}

    /** What was begun elsewhere. */
    record Elsewhere(UUID referralId, LocalDate dueOn, Instant beganAt, LocalDate notBefore) {}

    /** A visit ahead at which somebody can be looked at. */
    record Suitable(UUID id, Instant plannedStart) {

        /** @param first null for any */
        boolean isBetween(LocalDate first, LocalDate last, ZoneId zone) {
            var day = LocalDate.ofInstant(plannedStart, zone);
            return !day.isAfter(last) && (first == null || !day.isBefore(first));
        }
    }

    FollowUp ofCaller(UUID id, Identity caller) {
        return find("id = ?1 and terms.facilityId = ?2", id, caller.facility())
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    FollowUp lockedOfCaller(UUID id, Identity caller) {
        return find("id = ?1 and terms.facilityId = ?2", id, caller.facility())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<FollowUp> pageOfCaller(Identity caller, FollowUpStatus status, UUID before, int most) {
        var wanted = Conditions.ofFacility(caller, "terms.facilityId = :facility")
                .and("status = :status", status)
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }

    /** Until the transaction ends nobody else begins anything for that patient: several events and a job may want to. */
    void hold(UUID patient) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('follow-up ' || :patient, 0)) as text)")
                .setParameter("patient", patient.toString())
                .getSingleResult();
    }

    /** Whether a control of that day was followed up here, or was settled wherever the patient was before. */
    boolean isKnown(UUID referral, LocalDate day) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select follow_up_is_known(:referral, :day)", Boolean.class)
                .setParameter("referral", referral)
                .setParameter("day", day)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Elsewhere> toTakeOver(UUID patient) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery(
                                "select referral_id, due_on, began_at, not_before from follow_ups_waiting_elsewhere(:patient)")
                        .setParameter("patient", patient)
                        .getResultList())
                .stream()
                        .map(row ->
                                new Elsewhere((UUID) row[0], (LocalDate) row[1], (Instant) row[2], (LocalDate) row[3]))
                        .toList();
    }

    /** Locked, as all of these. */
    List<FollowUp> askedOf(UUID facility) {
        return locked("terms.facilityId = ?1 and status = ?2 order by id", facility, FollowUpStatus.ASKED);
    }

    List<FollowUp> bookedOn(UUID visit) {
        return locked("visitId = ?1 and status = ?2 order by id", visit, FollowUpStatus.BOOKED);
    }

    /** On a visit that does not take place: it was called off just when it was booked. */
    List<FollowUp> bookedInVain(UUID facility) {
        return locked(
                "terms.facilityId = ?1 and status = ?2 and visitId in"
                        + " (select v.id from Visit v where v.booking.facilityId = ?1 and v.status in ?3) order by id",
                facility,
                FollowUpStatus.BOOKED,
                EnumSet.of(VisitStatus.CANCELLED, VisitStatus.MISSED, VisitStatus.RESCHEDULED));
    }

    List<FollowUp> openOf(UUID facility, Collection<UUID> patients) {
        return patients.isEmpty()
                ? List.of()
                : locked(
                        "terms.facilityId = ?1 and terms.patientId in ?2 and status in ?3 order by id",
                        facility,
                        patients,
                        OPEN);
    }

    /** What ended when its patient left custody, by a day that has not passed, and nothing has come in its place. */
    List<FollowUp> leftBefore(UUID facility, UUID patient, LocalDate today) {
        return list(
                "from FollowUp f where f.terms.facilityId = ?1 and f.terms.patientId = ?2 and f.reason = ?3"
                        + " and f.terms.dueOn >= ?4 and not exists (select 1 from FollowUp o"
                        + " where o.terms.referralId = f.terms.referralId and o.id > f.id) order by f.id",
                facility,
                patient,
                FollowUpMissed.LEFT_CUSTODY,
                today);
    }

    Optional<FollowUp> openOfReferral(UUID facility, UUID referral) {
        return locked("terms.facilityId = ?1 and terms.referralId = ?2 and status in ?3", facility, referral, OPEN)
                .stream()
                .findFirst();
    }

    private List<FollowUp> locked(String wanted, Object... values) {
        return find(wanted, values).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The visits ahead at which somebody can be looked at, by their time. */
    List<Suitable> visitsAhead(UUID facility, Instant after) {
        return getEntityManager()
                .createQuery(
                        "select new org.sambung.visits.followup.FollowUpRepository$Suitable(v.id,"
                                + " v.booking.plannedStart) from Visit v where v.booking.facilityId = :facility and v.booking.kind in :kinds"
                                + " and v.status in :ahead and v.booking.plannedStart > :after"
                                + " order by v.booking.plannedStart",
                        Suitable.class)
                .setParameter("facility", facility)
                .setParameter("kinds", SUITABLE)
                .setParameter("ahead", EnumSet.of(VisitStatus.PLANNED, VisitStatus.CONFIRMED))
                .setParameter("after", after)
                .setMaxResults(MOST_AHEAD)
                .getResultList();
    }

    /** Null if it has not. */
    Instant startOf(UUID visit) {
        return getEntityManager()
                .createQuery("select v.startedAt from Visit v where v.id = :visit", Instant.class)
                .setParameter("visit", visit)
                .getSingleResultOrNull();
    }

    /** Null if it has not ended, or there is no visit. */
    Instant endOf(UUID visit) {
        return getEntityManager()
                .createQuery("select v.completedAt from Visit v where v.id = :visit", Instant.class)
                .setParameter("visit", visit)
                .getSingleResultOrNull();
    }

    /** Inmates on a visit's list. */
    List<UUID> seenAt(UUID visit) {
        return getEntityManager()
                .createQuery(
                        "select a.patientId from Attendance a where a.visitId = :visit and a.patientId is not null",
                        UUID.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** Where somebody waits though a visit is ahead in time, or for one that was called off. */
    @SuppressWarnings("unchecked")
    List<UUID> facilitiesToPlace(Instant now) {
        return getEntityManager()
                .createNativeQuery("select follow_ups_to_place(:now)", UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Not done in time, no more there, or not seen at a visit that is over. */
    @SuppressWarnings("unchecked")
    List<Lapsed> lapsed(Instant now, int graceDays) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery(
                                "select id, facility_id, patient_id, moved_to from follow_ups_lapsed(:now, :grace)")
                        .setParameter("now", now)
                        .setParameter("grace", graceDays)
                        .getResultList())
                .stream()
                        .map(row -> new Lapsed((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3]))
                        .toList();
    }
}
