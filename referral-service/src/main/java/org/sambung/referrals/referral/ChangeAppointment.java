package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.Appointment;
import org.sambung.referrals.hospital.Reported;

@Schema(description = "The hospital gives an appointment, or another in its place.")
record ChangeAppointment(
        @Schema(description = "When and where to come now.") @NotNull @Valid
        Appointment appointment,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {}
