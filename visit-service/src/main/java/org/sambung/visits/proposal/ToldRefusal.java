package org.sambung.visits.proposal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What is read of a proposal from which no referral comes. */
record ToldRefusal(UUID proposalId, NotDrafted reason, Instant occurredAt) {

    ToldRefusal {
        requireNonNull(proposalId);
        requireNonNull(reason);
        requireNonNull(occurredAt);
    }
}
