package org.sambung.referrals.patient;

import java.util.UUID;

/**
 * A patient and who acts: what the operations look at.
 *
 * @param facility the facility that acts; null for none
 */
record PatientSituation(Patient patient, UUID facility) {

    /** The facility that has the patient acts, or the one that the patient is on the way to. */
    boolean isOwn() {
        return patient.getFacilityId().equals(facility);
    }

    boolean isArriving() {
        return facility != null && facility.equals(patient.getBoundForId());
    }
}
