package org.sambung.platform.notification;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something of the caller's has changed; what it is now stands behind the link. */
@Schema(name = "Notification", description = "That something of the caller's has changed.")
record NotificationView(
        UUID id,

        @Schema(description = "What happened, named as its event.", examples = "referral.accepted")
        String type,

        @Schema(
                description = "The same in words, in the language asked for.",
                examples = "Rujukan diterima rumah sakit")
        String title,

        @Schema(description = "What changed.") UUID objectId,

        @Schema(description = "Reads it, with the caller's own rights.", examples = "/v1/referrals/0199...")
        String href,

        @Schema(description = "When it happened, UTC.") Instant occurredAt,
        @Schema(description = "When it was recorded, UTC.") Instant recordedAt,

        @Schema(description = "When the caller acknowledged it; absent before.")
        Instant acknowledgedAt) {}
