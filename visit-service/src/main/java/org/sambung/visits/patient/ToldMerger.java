package org.sambung.visits.patient;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What is read of two records that were one person's: which one is gone, and into which. */
record ToldMerger(
        UUID patientId,
        UUID facilityId,
        String block,
        CustodyStatus custodyStatus,
        UUID intoPatientId,
        Instant occurredAt) {

    ToldMerger {
        requireNonNull(intoPatientId);
    }

    ToldPatient gone() {
        return new ToldPatient(patientId, facilityId, block, custodyStatus, occurredAt);
    }
}
