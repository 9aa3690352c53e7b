package org.sambung.referrals.visitpack;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What this service reads of {@code follow-up.booked}: who is to be looked at again, and at which visit. */
record FollowUpNews(UUID facilityId, UUID patientId, UUID visitId) {

    FollowUpNews {
        requireNonNull(facilityId);
        requireNonNull(patientId);
        requireNonNull(visitId);
    }

    /** The same of {@code follow-up.asked}: no visit fits, or the one it was booked on will not take place. */
    record Asked(UUID facilityId, UUID patientId) {

        Asked {
            requireNonNull(facilityId);
            requireNonNull(patientId);
        }
    }
}
