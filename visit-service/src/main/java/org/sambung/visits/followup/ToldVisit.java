package org.sambung.visits.followup;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.sambung.visits.visit.VisitKind;

/** What is read of this service's own visits. */
record ToldVisit(UUID facilityId, VisitKind kind, Instant occurredAt) {

    ToldVisit {
        requireNonNull(facilityId);
        requireNonNull(kind);
    }

    boolean isSuitable() {
        return FollowUpRepository.SUITABLE.contains(kind);
    }
}
