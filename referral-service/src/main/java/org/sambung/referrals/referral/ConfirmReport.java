package org.sambung.referrals.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.hospital.HospitalWord;

@Schema(description = "The hospital confirms what the facility recorded for it; the body may be absent.")
record ConfirmReport(
        @Schema(description = "Which step; all that are unconfirmed if absent.")
        HospitalWord step,

        Instant occurredAt) {}
