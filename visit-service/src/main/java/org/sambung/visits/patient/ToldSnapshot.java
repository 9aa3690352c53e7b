package org.sambung.visits.patient;

import java.time.Instant;
import java.util.UUID;

/** What is read of a patient told anew, who may have left. */
record ToldSnapshot(
        UUID patientId, UUID facilityId, String block, CustodyStatus custodyStatus, String state, Instant occurredAt) {

    ToldPatient patient() {
        return new ToldPatient(patientId, facilityId, block, custodyStatus, occurredAt);
    }

    /** Null where it does not say, as those did that were sent before. */
    Boolean isInCustody() {
        return state == null ? null : state.equals("IN_CUSTODY");
    }
}
