package org.sambung.visits.followup;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What is read of two records that were one person's: which one is gone, and into which. */
record ToldMerger(UUID patientId, UUID facilityId, UUID intoPatientId) {

    ToldMerger {
        requireNonNull(patientId);
        requireNonNull(facilityId);
        requireNonNull(intoPatientId);
    }
}
