package org.sambung.visits.proposal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * What is read of a referral: which facility leads it from then on.
 *
 * @param proposalId null where no visit has proposed it
 */
record ToldDraft(UUID referralId, UUID facilityId, UUID proposalId, Instant occurredAt) {

    ToldDraft {
        requireNonNull(referralId);
        requireNonNull(facilityId);
        requireNonNull(occurredAt);
    }
}
