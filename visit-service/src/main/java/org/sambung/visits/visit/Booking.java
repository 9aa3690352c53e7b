package org.sambung.visits.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.Window;

@Embeddable
@Schema(
        name = "Booking",
        description = "What was booked: the part of a visit that its plan and agreement gave it, "
                + "told in every event of the visit.")
public record Booking(
        @Schema(description = "The plan it belongs to.") @Column(name = "plan_id", updatable = false)
        UUID planId,

        @Schema(description = "The agreement it is under.") @Column(name = "agreement_id", updatable = false)
        UUID agreementId,

        @Column(name = "facility_id", updatable = false) UUID facilityId,
        @Column(name = "partner_id", updatable = false) UUID partnerId,

        @Schema(examples = "ID-KT", pattern = "^ID-[A-Z]{2}$") @Column(name = "region", updatable = false)
        String region,

        @Schema(description = "The version of the agreement's scope that governs it.", examples = "1")
        @Column(name = "scope_version", updatable = false)
        int scopeVersion,

        @Schema(description = "The agreement's service line.", examples = "ROUTINE_CHECKUP", pattern = "^[A-Z_]+$")
        @Column(name = "service", updatable = false)
        String service,

        @Schema(description = "What the team comes for.")
        @Enumerated(EnumType.STRING)
        @Column(name = "kind", updatable = false)
        VisitKind kind,

        @Schema(
                description = "The day of the plan's rule that it stands for, in the facility's zone; it may have been"
                        + " moved to another.")
        @Column(name = "occurrence", updatable = false)
        LocalDate occurrence,

        @Schema(description = "UTC.") @Column(name = "planned_start", updatable = false)
        Instant plannedStart,

        @Schema(description = "UTC; from then on a visit that never started is past.")
        @Column(name = "planned_end", updatable = false)
        Instant plannedEnd) {

    /** Teams come a day early or late, by clocks and zones that are not always right. */
    private static final Duration AROUND = Duration.ofDays(2);

    /** Whether the agreement, as it is now, lets the partner in on that day to do it. */
    public boolean isAllowedBy(Coverage coverage) {
        return isWithin(coverage) && coverage.allowsOn(coverage.dateOf(plannedStart), service, kind.name());
    }

    boolean isWithin(Coverage coverage) {
        return coverage.covers(coverage.dateOf(plannedStart));
    }

    /** When what happens may be this, come early or late. */
    Window around() {
        return new Window(plannedStart.minus(AROUND), plannedEnd.plus(AROUND));
    }

    /** The same work at another time. */
    Booking at(Instant start, Instant end) {
        return with(scopeVersion, start, end);
    }

    /** The same as that version of the scope governs it. */
    Booking under(int version) {
        return with(version, plannedStart, plannedEnd);
    }

    private Booking with(int version, Instant start, Instant end) {
        return new Booking(
                planId, agreementId, facilityId, partnerId, region, version, service, kind, occurrence, start, end);
    }

    boolean isAtTheTimeOf(Booking other) {
        return plannedStart.equals(other.plannedStart) && plannedEnd.equals(other.plannedEnd);
    }
}
