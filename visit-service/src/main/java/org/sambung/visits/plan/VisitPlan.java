package org.sambung.visits.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.plan.VisitPlanEvents.VisitPlanCreated;
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

    private String rrule;

    private LocalDate firstDay;

    private LocalTime startTime;

    private int durationMinutes;

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
        rrule = Recurrence.of(command.rrule()).rrule();
        firstDay = command.firstDay();
        startTime = wholeMinutes(command.startTime());
        durationMinutes = command.durationMinutes();
        materialisedUntil = command.firstDay().minusDays(1);
    }

    static VisitPlan create(UUID id, CreateVisitPlan command, Coverage coverage, Instant at) {
        PlanRule.demandAll(command, coverage, at);
        var plan = new VisitPlan(id, command, coverage);
        plan.demandAnOccurrence(coverage);
        plan.record(Change.of(new VisitPlanCreated(VisitPlanOutline.of(plan), at), at));
        return plan;
    }

    private static LocalTime wholeMinutes(LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw ProblemException.invalid("/startTime", "whole-minutes-needed");
        }
        return time;
    }

    /** The bookings after a time and up to a day, as far as the agreement, as it is now, lets the partner in. */
    List<Booking> bookings(Coverage coverage, Instant after, LocalDate until) {
        if (!coverage.getStatus().isStanding()) {
            return List.of();
        }
        var first = firstDay.atTime(startTime).atZone(coverage.zone());
        var from = after.atZone(coverage.zone());
        var last = until.atTime(LocalTime.MAX).atZone(coverage.zone());
        return new Recurrence(rrule)
                .between(first, from.isAfter(first) ? from : first, last).stream()
                        .filter(start -> start.isAfter(from) && isCovered(coverage, start.toLocalDate()))
                        .map(start -> booking(coverage, start))
                        .toList();
    }

    private boolean isCovered(Coverage coverage, LocalDate day) {
        return coverage.covers(day) && coverage.allowsOn(day, service, kind.name());
    }

    void materialised(LocalDate until) {
        materialisedUntil = until;
    }

    /** A plan that never comes true is a typing error. */
    private void demandAnOccurrence(Coverage coverage) {
        var before = firstDay.atStartOfDay(coverage.zone()).minusNanos(1).toInstant();
        if (bookings(coverage, before, coverage.getEffectiveUntil()).isEmpty()) {
            throw ProblemException.invalid("/rrule", "no-day-within-agreement");
        }
    }

    private Booking booking(Coverage coverage, ZonedDateTime start) {
        return new Booking(
                getId(),
                agreementId,
                facilityId,
                partnerId,
                region,
                coverage.scopeVersionOn(start.toLocalDate()),
                service,
                kind,
                start.toInstant(),
                start.toInstant().plus(Duration.ofMinutes(durationMinutes)));
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

    String getRrule() {
        return rrule;
    }

    LocalDate getFirstDay() {
        return firstDay;
    }

    LocalTime getStartTime() {
        return startTime;
    }

    int getDurationMinutes() {
        return durationMinutes;
    }

    LocalDate getMaterialisedUntil() {
        return materialisedUntil;
    }
}
