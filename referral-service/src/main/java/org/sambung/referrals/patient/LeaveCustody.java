package org.sambung.referrals.patient;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Custody has ended, or was broken.")
record LeaveCustody(
        @Schema(description = "When, UTC; now if absent.") Instant occurredAt) {}
