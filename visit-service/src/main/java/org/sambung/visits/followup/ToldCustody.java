package org.sambung.visits.followup;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What is read of somebody who leaves custody, or comes into another facility's. */
record ToldCustody(UUID patientId, UUID facilityId) {

    ToldCustody {
        requireNonNull(patientId);
        requireNonNull(facilityId);
    }
}
