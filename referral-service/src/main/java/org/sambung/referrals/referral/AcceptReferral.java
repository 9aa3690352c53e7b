package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.Appointment;
import org.sambung.referrals.hospital.Reported;

@Schema(description = "The hospital takes the patient, perhaps at a given time.")
record AcceptReferral(
        @Schema(description = "When and where to come, if it is fixed.") @Valid
        Appointment appointment,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {}
