package org.sambung.visits.followup;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What is read of a referral whose patient is back or about to be. */
record ToldReferral(UUID referralId, UUID facilityId, UUID patientId, Instant occurredAt) {

    ToldReferral {
        requireNonNull(referralId);
        requireNonNull(facilityId);
        requireNonNull(patientId);
        requireNonNull(occurredAt);
    }
}
