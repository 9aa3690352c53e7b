package org.sambung.agreements.evaluation;

import java.time.Instant;
import java.util.UUID;

/** What is read of a visit's events: under which line it was booked, for when, and what came of it. */
sealed interface VisitNews {

    UUID agreementId();

    UUID facilityId();

    UUID partnerId();

    String region();

    int scopeVersion();

    String service();

    String kind();

    Instant plannedStart();

    Instant plannedEnd();

    /** Whose decision it was that it did not take place; null unless it was cancelled. */
    default String cancelledBy() {
        return null;
    }

    /** The code why it did not take place; null unless it was missed or cancelled. */
    default String reason() {
        return null;
    }

    record Booked(
            UUID agreementId,
            UUID facilityId,
            UUID partnerId,
            String region,
            int scopeVersion,
            String service,
            String kind,
            Instant plannedStart,
            Instant plannedEnd)
            implements VisitNews {}

    record Missed(
            UUID agreementId,
            UUID facilityId,
            UUID partnerId,
            String region,
            int scopeVersion,
            String service,
            String kind,
            Instant plannedStart,
            Instant plannedEnd,
            String reason)
            implements VisitNews {}

    record Cancelled(
            UUID agreementId,
            UUID facilityId,
            UUID partnerId,
            String region,
            int scopeVersion,
            String service,
            String kind,
            Instant plannedStart,
            Instant plannedEnd,
            String cancelledBy,
            String reason)
            implements VisitNews {}

    /** A snapshot, which says where it stands. */
    record Standing(
            UUID agreementId,
            UUID facilityId,
            UUID partnerId,
            String region,
            int scopeVersion,
            String service,
            String kind,
            Instant plannedStart,
            Instant plannedEnd,
            String status,
            String cancelledBy,
            String reason)
            implements VisitNews {}
}
