package org.sambung.visits.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(name = "FollowUpTerms", description = "What stands fixed of a follow-up, told in each of its events.")
record FollowUpTerms(
        @Column(name = "facility_id", updatable = false) UUID facilityId,
        @Column(name = "patient_id") UUID patientId,

        @Schema(description = "The referral from which the patient is back.")
        @Column(name = "referral_id", updatable = false)
        UUID referralId,

        @Schema(description = "The day by which to look again, by the facility's calendar.", examples = "2026-12-10")
        @Column(name = "due_on")
        LocalDate dueOn) {

    /** The same by another day. */
    FollowUpTerms by(LocalDate day) {
        return new FollowUpTerms(facilityId, patientId, referralId, day);
    }

    FollowUpTerms of(UUID patient) {
        return new FollowUpTerms(facilityId, patient, referralId, dueOn);
    }
}
