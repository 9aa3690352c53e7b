package org.sambung.visits.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** This service's own copy of a signed agreement: what the partner may be planned for, and from when to when. */
@Entity
public class Coverage {

    @Id
    private UUID agreementId;

    private long sequence;

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    private String zoneId;

    @Enumerated(EnumType.STRING)
    private CoverageStatus status;

    private int scopeVersion;

    private LocalDate effectiveFrom;

    private LocalDate effectiveUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CoverageLine> scope;

    /** Versions whose first day was to come when they were told, the next one first; null where there was none. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<CoverageAhead> ahead;

    /** The agreement whose work it carries on; null if it follows none. */
    private UUID renews;

    /** Its last one; null if there was none. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Suspension suspension;

    /** When it was suspended or ended, as far as anybody has told; null while it stands. */
    private Instant stoppedAt;

    protected Coverage() {}

    Coverage(UUID agreementId) {
        this.agreementId = agreementId;
    }

    /** Takes over what an event tells, unless a later one was taken before; false if nothing changed. */
    boolean take(ToldAgreement told, long toldSequence) {
        if (toldSequence <= sequence) {
            return false;
        }
        sequence = toldSequence;
        stoppedAt = told.status().isStanding() ? null : stoppedAt == null ? told.occurredAt() : stoppedAt;
        facilityId = told.facilityId();
        partnerId = told.partnerId();
        region = told.region();
        zoneId = told.zoneId().getId();
        status = told.status();
        scopeVersion = told.scopeVersion();
        effectiveFrom = told.effectiveFrom();
        effectiveUntil = told.effectiveUntil();
        scope = told.scope();
        ahead = told.ahead();
        renews = told.renews();
        suspension = told.suspension();
        return true;
    }

    /** From the first to the last day in the facility's own zone, whether or not its beginning or end was announced. */
    public boolean isInForce(Instant now) {
        var day = dateOf(now);
        return covers(day) && standsOn(day);
    }

    /** By the calendar: a suspension of which notice was given begins and ends on its days, announced or not. */
    public boolean standsOn(LocalDate day) {
        return suspension == null
                ? status.isStanding()
                : (status.isStanding() || status == CoverageStatus.SUSPENDED) && !suspension.covers(day);
    }

    /**
     * When its partner is let in: on its days by the facility's calendar, before it was stopped. What was begun then is
     * entered afterwards all the same.
     */
    public Access letsIn() {
        var days = new Window(
                beginningOf(effectiveFrom),
                beginningOf(effectiveUntil.plusDays(1)).minusNanos(1));
        var ended = !status.isStanding() && status != CoverageStatus.SUSPENDED;
        if (ended || suspension == null || suspension.beginDate() == null) {
            return Access.during(stoppedAt == null ? days : days.and(Window.upTo(stoppedAt.minusNanos(1))));
        }
        var before = days.and(Window.upTo(suspendedFrom().minusNanos(1)));
        return suspension.endDate() == null
                ? Access.during(before)
                : Access.during(
                        before,
                        days.and(new Window(beginningOf(suspension.endDate().plusDays(1)), Instant.MAX)));
    }

    /** Its first day, or the hour of that day at which it was said. */
    private Instant suspendedFrom() {
        var first = suspension.beginDate();
        return stoppedAt != null && dateOf(stoppedAt).equals(first) ? stoppedAt : beginningOf(first);
    }

    private Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** Whether the day, one of the facility's calendar, lies within the agreement's. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(effectiveFrom) && !day.isAfter(effectiveUntil);
    }

    /** The line of that service, if the agreement promises it on that day. */
    public Optional<CoverageLine> lineOn(LocalDate day, String service) {
        return begunOn(day).map(CoverageAhead::scope).orElse(scope).stream()
                .filter(line -> line.service().equals(service))
                .findFirst();
    }

    /** Whether a visit of that kind and day may be planned under that service. */
    public boolean allowsOn(LocalDate day, String service, String kind) {
        return lineOn(day, service)
                .filter(line -> line.visitKinds().contains(kind))
                .isPresent();
    }

    /** Whether a visit of that kind and day may be planned under any of its services. */
    public boolean allowsSomewhereOn(LocalDate day, String kind) {
        return begunOn(day).map(CoverageAhead::scope).orElse(scope).stream()
                .anyMatch(line -> line.visitKinds().contains(kind));
    }

    /** The day by the facility's calendar. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }

    public UUID getAgreementId() {
        return agreementId;
    }

    public UUID getFacilityId() {
        return facilityId;
    }

    public UUID getPartnerId() {
        return partnerId;
    }

    public String getRegion() {
        return region;
    }

    public CoverageStatus getStatus() {
        return status;
    }

    /** The version that counts on that day, announced or not. */
    public int scopeVersionOn(LocalDate day) {
        return begunOn(day).map(CoverageAhead::scopeVersion).orElse(scopeVersion);
    }

    private Optional<CoverageAhead> begunOn(LocalDate day) {
        return ahead == null
                ? Optional.empty()
                : ahead.stream()
                        .filter(version -> !day.isBefore(version.effectiveFrom()))
                        .reduce((earlier, later) -> later);
    }

    public UUID getRenews() {
        return renews;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public LocalDate getEffectiveUntil() {
        return effectiveUntil;
    }
}
