package org.sambung.visits.visit;

import static org.sambung.visits.visit.CancelledBy.AGREEMENT;
import static org.sambung.visits.visit.CancelledBy.FACILITY;
import static org.sambung.visits.visit.CancelledBy.PARTNER;
import static org.sambung.visits.visit.CancelledBy.PLAN;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.coverage.CoverageStatus;

@Schema(description = "Why a visit was cancelled, and by whom it can be for that reason.")
public enum CancellationReason {
    SECURITY_SITUATION(FACILITY),
    NO_ESCORT_OR_ROOM(FACILITY),
    OUTBREAK(FACILITY, PARTNER),
    STAFF_SHORTAGE(FACILITY, PARTNER),
    PUBLIC_HOLIDAY(FACILITY, PARTNER),
    WEATHER_OR_DISASTER(FACILITY, PARTNER),
    NO_TRANSPORT(PARTNER),
    NO_SUPPLIES(PARTNER),
    NEEDED_ELSEWHERE(PARTNER),
    AGREEMENT_SUSPENDED(AGREEMENT),
    AGREEMENT_TERMINATED(AGREEMENT),
    AGREEMENT_EXPIRED(AGREEMENT),
    AGREEMENT_CHANGED(AGREEMENT),
    PLAN_CHANGED(PLAN),
    PLAN_ENDED(PLAN);

    private final Set<CancelledBy> sides;

    CancellationReason(CancelledBy... sides) {
        this.sides = Set.of(sides);
    }

    boolean isOf(CancelledBy side) {
        return sides.contains(side);
    }

    /** The cause that an agreement's state gives; none while it stands. */
    static Optional<CancellationReason> of(CoverageStatus agreement) {
        return switch (agreement) {
            case SIGNED, ACTIVE -> Optional.empty();
            case SUSPENDED -> Optional.of(AGREEMENT_SUSPENDED);
            case TERMINATED -> Optional.of(AGREEMENT_TERMINATED);
            case EXPIRED -> Optional.of(AGREEMENT_EXPIRED);
        };
    }
}
