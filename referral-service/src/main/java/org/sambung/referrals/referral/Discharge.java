package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.Disposition;
import org.sambung.referrals.hospital.Reported;

@Schema(description = "The stay in the hospital is over; the body may be absent when the hospital itself speaks.")
record Discharge(
        @Schema(description = "How it ended; a death ends the referral as DIED. Absent when nobody said.")
        Disposition disposition,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {}
