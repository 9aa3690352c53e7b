package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.hospital.Reported;

@Schema(
        description = "A step of the hospital without further content; the body may be absent when "
                + "the hospital itself speaks.")
record HospitalStep(
        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {}
