package org.sambung.visits.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was booked: the part of a visit that its plan and agreement gave it, told in every event of the visit.
 *
 * @param scopeVersion the version of the agreement's scope that governs the visit
 * @param plannedEnd from then on a visit that never started is past
 */
@Embeddable
@Schema(name = "Booking")
public record Booking(
        @Schema(description = "The plan that made it.") @Column(name = "plan_id", updatable = false)
        UUID planId,

        @Column(name = "agreement_id", updatable = false) UUID agreementId,
        @Column(name = "facility_id", updatable = false) UUID facilityId,
        @Column(name = "partner_id", updatable = false) UUID partnerId,

        @Schema(pattern = "^ID-[A-Z]{2}$") @Column(name = "region", updatable = false)
        String region,

        @Column(name = "scope_version", updatable = false) int scopeVersion,

        @Schema(description = "The agreement's service line.", pattern = "^[A-Z_]+$")
        @Column(name = "service", updatable = false)
        String service,

        @Schema(description = "What the team comes for.")
        @Enumerated(EnumType.STRING)
        @Column(name = "kind", updatable = false)
        VisitKind kind,

        @Schema(description = "When it is to begin, UTC.") @Column(name = "planned_start", updatable = false)
        Instant plannedStart,

        @Schema(description = "When it is to end, UTC; one that never started is past from then on.")
        @Column(name = "planned_end", updatable = false)
        Instant plannedEnd) {}
