package org.sambung.visits.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.plan.PlanRule.Proposal;
import org.sambung.visits.plan.VisitPlanEvents.VisitPlanChanged;
import org.sambung.visits.plan.VisitPlanEvents.VisitPlanCreated;
import org.sambung.visits.plan.VisitPlanEvents.VisitPlanEnded;
import org.sambung.visits.visit.Booking;
import org.sambung.visits.visit.VisitKind;

/** Visits of one kind that recur under an agreement's service line, at a time of the facility's own day. */
@Entity
class VisitPlan extends Aggregate {

    private UUID agreementId;

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    private int scopeVersion;

    private String service;

    @Enumerated(EnumType.STRING)
    private VisitKind kind;

    @Embedded
    private Schedule schedule;

    /** Null as long as it goes on. */
    private LocalDate lastDay;

    /** The plan under the agreement that its own renews; null if it was made anew. */
    private UUID carriedFrom;

    /** Whether it goes on just as that one did: nobody has made it another since. */
    private boolean asCarried;

    /** How far the work of the job has come; not an edit of the plan. */
    @OptimisticLock(excluded = true)
    private LocalDate materialisedUntil;

    protected VisitPlan() {}

    private VisitPlan(UUID id, CreateVisitPlan command, Coverage coverage) {
        super(id);
        agreementId = coverage.getAgreementId();
        facilityId = coverage.getFacilityId();
        partnerId = coverage.getPartnerId();
        region = coverage.getRegion();
        scopeVersion = coverage.scopeVersionOn(command.firstDay());
        service = command.service();
        kind = command.kind();
        materialisedUntil = command.firstDay().minusDays(1);
    }

    static VisitPlan create(UUID id, CreateVisitPlan command, Coverage coverage, Instant at) {
        PlanRule.demandAll(new Proposal(command.service(), command.kind(), command.firstDay(), coverage, at));
        var plan = new VisitPlan(id, command, coverage);
        plan.become(command.schedule(), coverage, beginningOfToday(coverage, at), at);
        plan.record(Change.of(new VisitPlanCreated(VisitPlanOutline.of(plan), at), at));
        return plan;
    }

    /** The same work under the agreement that renews its own, from a day on; empty where that does not promise it. */
    Optional<VisitPlan> carriedTo(UUID next, Coverage before, Coverage renewal, LocalDate from, Instant at) {
        return leftOver(before, renewal, from)
                .map(rest -> carried(next, rest, renewal))
                // All that was left may be left out, moved away or after its last day: that is no error of the
                // renewal's.
                .filter(plan -> !plan.allBookings(renewal).isEmpty())
                .map(plan -> {
                    plan.record(Change.of(new VisitPlanCreated(VisitPlanOutline.of(plan), at), at));
                    return plan;
                });
    }

    private VisitPlan carried(UUID next, Schedule rest, Coverage renewal) {
        var plan = new VisitPlan(next, CreateVisitPlan.of(renewal.getAgreementId(), service, kind, rest), renewal);
        plan.carriedFrom = getId();
        plan.asCarried = true;
        plan.lastDay = lastDay;
        plan.schedule = rest;
        return plan;
    }

    private Optional<Schedule> leftOver(Coverage before, Coverage renewal, LocalDate from) {
        return schedule.continuedFrom(from, before.getEffectiveUntil(), renewal.getEffectiveUntil(), renewal.zone());
    }

    /**
     * The agreement before ends on another day than it did when this was carried over: what could not be held there is left
     * for this one. What somebody has planned otherwise since stays.
     *
     * @param origin the plan that this one carries on
     * @return whether its visits are to be brought in step
     */
    boolean carryOnFrom(VisitPlan origin, Coverage before, Coverage renewal, LocalDate from, Instant at) {
        var rest = origin.leftOver(before, renewal, from).filter(left -> asCarried && !left.equals(schedule));
        rest.ifPresent(left -> {
            schedule = left;
            record(Change.of(new VisitPlanChanged(VisitPlanOutline.of(this), at), at));
        });
        return rest.isPresent();
    }

    /** From now on it is so; its visits ahead are to be brought in step. */
    void change(Schedule to, Coverage coverage, Instant at) {
        demandGoingOn();
        PlanRule.demandAll(new Proposal(service, kind, to.firstDay(), coverage, at));
        become(to, coverage, at, at);
        asCarried = false;
        record(Change.of(new VisitPlanChanged(VisitPlanOutline.of(this), at), at));
    }

    /**
     * Nothing takes place after that day, nor after today if none is said: what has not begun never does. While that day is
     * ahead, it may be an earlier one.
     *
     * @throws ProblemException 400 for a day before the plan's first one
     */
    void end(LocalDate last, LocalDate today, Instant at) {
        var next = last == null ? today : last;
        if (lastDay != null && !(lastDay.isAfter(today) && next.isBefore(lastDay))) {
            throw ProblemException.illegalTransition();
        }
        if (last != null && last.isBefore(schedule.beginning())) {
            throw ProblemException.invalid("/lastDay", "before-first-day");
        }
        lastDay = next;
        asCarried = false;
        record(Change.of(new VisitPlanEnded(VisitPlanOutline.of(this), at), at));
    }

    private void demandGoingOn() {
        if (lastDay != null) {
            throw ProblemException.illegalTransition();
        }
    }

    /** @param after what is moved anew takes place after that */
    private void become(Schedule to, Coverage coverage, Instant after, Instant now) {
        var next = to.checked(coverage.zone(), schedule == null ? Set.of() : schedule.broughtAlong());
        next.demandMovedAhead(schedule, coverage.zone(), after, day -> isCovered(coverage, day));
        schedule = next;
        demandAnOccurrence(coverage, now);
    }

    /** The whole of today counts: what is entered late happened all the same. */
    private static Instant beginningOfToday(Coverage coverage, Instant now) {
        var today = coverage.dateOf(now).atStartOfDay(coverage.zone());
        return today.toInstant().minusNanos(1);
    }

    /** The bookings after a time and up to a day, as far as the agreement, as it is now, lets the partner in. */
    List<Booking> bookings(Coverage coverage, Instant after, LocalDate until) {
        if (!coverage.getStatus().isStanding()) {
            return List.of();
        }
        var last = lastDay == null || until.isBefore(lastDay) ? until : lastDay;
        return schedule.between(coverage.zone(), coverage.dateOf(after), last).stream()
                .filter(slot -> slot.start().toInstant().isAfter(after)
                        && isCovered(coverage, slot.start().toLocalDate()))
                .map(slot -> booking(coverage, slot))
                .toList();
    }

    /** Those for which no visit is made yet: they lie further ahead than these reach. */
    List<Booking> unbooked(Coverage coverage, Instant after, LocalDate until) {
        return bookings(coverage, after, until).stream()
                .filter(booking -> coverage.dateOf(booking.plannedStart()).isAfter(materialisedUntil))
                .toList();
    }

    private boolean isCovered(Coverage coverage, LocalDate day) {
        return coverage.covers(day) && coverage.allowsOn(day, service, kind.name());
    }

    void materialised(LocalDate until) {
        materialisedUntil = until;
    }

    /** A plan that never comes true, or does no more, is a typing error. */
    private void demandAnOccurrence(Coverage coverage, Instant now) {
        if (bookings(coverage, beginningOfToday(coverage, now), coverage.getEffectiveUntil())
                .isEmpty()) {
            throw ProblemException.invalid("/rrule", "no-day-within-agreement");
        }
    }

    /** From the plan's beginning to the agreement's end, what is past included. */
    List<Booking> allBookings(Coverage coverage) {
        var before =
                schedule.beginning().atStartOfDay(coverage.zone()).minusNanos(1).toInstant();
        return bookings(coverage, before, coverage.getEffectiveUntil());
    }

    private Booking booking(Coverage coverage, Slot slot) {
        return new Booking(
                getId(),
                agreementId,
                facilityId,
                partnerId,
                region,
                coverage.scopeVersionOn(slot.start().toLocalDate()),
                service,
                kind,
                slot.occurrence(),
                slot.start().toInstant(),
                slot.start().toInstant().plus(Duration.ofMinutes(schedule.durationMinutes())));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, partnerId, region);
    }

    UUID getAgreementId() {
        return agreementId;
    }

    UUID getFacilityId() {
        return facilityId;
    }

    UUID getPartnerId() {
        return partnerId;
    }

    String getRegion() {
        return region;
    }

    int getScopeVersion() {
        return scopeVersion;
    }

    String getService() {
        return service;
    }

    VisitKind getKind() {
        return kind;
    }

    Schedule getSchedule() {
        return schedule;
    }

    /** Null if it was made anew. */
    UUID getCarriedFrom() {
        return carriedFrom;
    }

    LocalDate getMaterialisedUntil() {
        return materialisedUntil;
    }

    LocalDate getLastDay() {
        return lastDay;
    }
}
