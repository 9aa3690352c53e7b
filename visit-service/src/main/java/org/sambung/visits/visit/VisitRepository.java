package org.sambung.visits.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
public class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {

    private static final String OWN = "(booking.facilityId = ?1 or booking.partnerId = ?2 or booking.region = ?3)";

    /** The day of a visit by its facility's calendar. */
    private static final String DAY =
            "(select cast(function('timezone', c.zoneId, v.booking.plannedStart) as LocalDate)"
                    + " from Coverage c where c.agreementId = v.booking.agreementId)";

    public Visit ofCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The row stays locked to the end of the transaction: two who act at once act one after the other. */
    Visit lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Under which agreement a visit of the caller's is. */
    Optional<UUID> agreementOf(UUID id, Identity caller) {
        return getEntityManager()
                .createQuery("select booking.agreementId from Visit where " + OWN + " and id = ?4", UUID.class)
                .setParameter(1, caller.facility())
                .setParameter(2, caller.partner())
                .setParameter(3, caller.region())
                .setParameter(4, id)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<Visit> pageOfCaller(Identity caller, VisitFilter filter, UUID before, int most) {
        var wanted = Conditions.ofCaller(
                        caller,
                        "v.booking.facilityId = :facility",
                        "v.booking.partnerId = :partner",
                        "v.booking.region = :region")
                .and("v.status = :status", filter.status())
                .and("v.booking.kind = :kind", filter.kind())
                .and("v.booking.planId = :planId", filter.planId())
                .and("v.booking.agreementId = :agreementId", filter.agreementId())
                .and(DAY + " >= :from", filter.from())
                .and(DAY + " <= :until", filter.until())
                .and("v.id < :before", before);
        return find("from Visit v where " + wanted.text() + " order by v.id desc", wanted.values())
                .page(0, most)
                .list();
    }

    /**
     * The days of the plan's rule, from a day on, that have their visit. What an agreement or a changed plan cancelled does
     * not count, unless it had begun all the same: it may be planned anew.
     */
    public Set<LocalDate> occurrencesOfPlan(UUID planId, LocalDate from) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select v.booking.occurrence from Visit v where v.booking.planId = :plan"
                                + " and v.booking.occurrence >= :from and v.status <> :moved"
                                + " and (v.cancellation.by is null or v.cancellation.by in :sides or v.status <> :cancelled)",
                        LocalDate.class)
                .setParameter("plan", planId)
                .setParameter("from", from)
                .setParameter("moved", VisitStatus.RESCHEDULED)
                .setParameter("cancelled", VisitStatus.CANCELLED)
                .setParameter("sides", EnumSet.of(CancelledBy.FACILITY, CancelledBy.PARTNER))
                .getResultList());
    }

    /**
     * The days of the plan's rule whose visit was rescheduled and then cancelled by its agreement, each with the last one:
     * the rule's own time did not suit.
     */
    public Map<LocalDate, Visit> rescheduledOfPlan(UUID planId) {
        return list(
                        "from Visit v where v.booking.planId = ?1 and v.cancellation.by = ?2 and v.status = ?3"
                                + " and v.chain.rescheduledFrom is not null"
                                + " and not exists (select 1 from Visit l where l.booking.planId = ?1"
                                + " and l.booking.occurrence = v.booking.occurrence and l.id > v.id)",
                        planId,
                        CancelledBy.AGREEMENT,
                        VisitStatus.CANCELLED)
                .stream()
                .collect(Collectors.toMap(visit -> visit.getBooking().occurrence(), Function.identity()));
    }

    /** Booked and still ahead, locked. */
    public List<Visit> aheadOfPlan(UUID planId, Instant now) {
        return find(
                        "booking.planId = ?1 and booking.plannedStart > ?2 and status in ?3 order by id",
                        planId,
                        now,
                        EnumSet.of(VisitStatus.PLANNED, VisitStatus.CONFIRMED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Booked or going on at a facility within a time, as far as the caller sees them, by their time. */
    public List<Visit> bookedAt(UUID facility, Instant from, Instant until, int most) {
        return find(
                        // No visit is planned to take longer than a day.
                        "booking.facilityId = ?1 and booking.plannedStart > ?2 and booking.plannedEnd > ?3"
                                + " and booking.plannedStart < ?4 and status in ?5 order by booking.plannedStart",
                        facility,
                        from.minus(Duration.ofDays(1)),
                        from,
                        until,
                        EnumSet.of(VisitStatus.PLANNED, VisitStatus.CONFIRMED, VisitStatus.IN_PROGRESS))
                .page(0, most)
                .list();
    }

    /** Those of a plan that are booked and still ahead, by their time. */
    public List<Visit> bookedOfPlan(UUID planId, Instant now, int most) {
        return find(
                        "booking.planId = ?1 and booking.plannedStart > ?2 and status in ?3 order by booking.plannedStart",
                        planId,
                        now,
                        EnumSet.of(VisitStatus.PLANNED, VisitStatus.CONFIRMED))
                .page(0, most)
                .list();
    }

    /** A facility's or a partner's visits from a time on, by their time; what was rescheduled shows where it went. */
    public List<CalendarEntry> forCalendar(UUID facility, UUID partner, Instant from, int most) {
        return getEntityManager()
                .createQuery(
                        "select new org.sambung.visits.visit.CalendarEntry(v.chain.firstId, v.chain.revision,"
                                + " v.booking.kind, v.status, v.booking.plannedStart, v.booking.plannedEnd,"
                                + " cast(function('facility_name', v.booking.facilityId) as String)) from Visit v"
                                + " where " + (facility == null ? "v.booking.partnerId" : "v.booking.facilityId")
                                + " = :whose and v.booking.plannedStart >= :from and v.status <> :moved"
                                + " order by v.booking.plannedStart, v.id",
                        CalendarEntry.class)
                .setParameter("whose", facility == null ? partner : facility)
                .setParameter("from", from)
                .setParameter("moved", VisitStatus.RESCHEDULED)
                .setMaxResults(most)
                .getResultList();
    }

    /** A visit that should have begun long ago; only which and whose. */
    record NeverStarted(UUID id, UUID facilityId) {}

    @SuppressWarnings("unchecked")
    List<NeverStarted> neverStarted(Instant before, int most) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery("select id, facility_id from visits_never_started(:before, :most)")
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getResultList())
                .stream()
                        .map(row -> new NeverStarted((UUID) row[0], (UUID) row[1]))
                        .toList();
    }

    /** Booked and still ahead, locked. */
    List<Visit> aheadOfAgreement(UUID agreementId, Instant now) {
        return find(
                        "booking.agreementId = ?1 and booking.plannedStart > ?2 and status in ?3 order by id",
                        agreementId,
                        now,
                        EnumSet.of(VisitStatus.PLANNED, VisitStatus.CONFIRMED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
