package org.sambung.visits.patient;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What is read of a patient's event, each of which tells where the patient is from then on. */
record ToldPatient(UUID patientId, UUID facilityId, String block, CustodyStatus custodyStatus, Instant occurredAt) {

    ToldPatient {
        requireNonNull(patientId);
        requireNonNull(facilityId);
        requireNonNull(custodyStatus);
        requireNonNull(occurredAt);
    }
}
