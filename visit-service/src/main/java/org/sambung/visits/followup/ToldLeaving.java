package org.sambung.visits.followup;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What is read of somebody who leaves custody. */
record ToldLeaving(UUID patientId, UUID facilityId) {

    ToldLeaving {
        requireNonNull(patientId);
        requireNonNull(facilityId);
    }
}
