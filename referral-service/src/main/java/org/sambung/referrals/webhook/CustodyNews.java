package org.sambung.referrals.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "What a facility and a region are told of a referral: nothing clinical.",
        requiredProperties = {
            "referralId",
            "facilityId",
            "urgency",
            "permissionStatus",
            "movementStatus",
            "occurredAt",
            "link"
        })
record CustodyNews(
        @Schema(description = "The referral.") UUID referralId,

        @Schema(description = "The facility that holds, or held, the patient.")
        UUID facilityId,

        @Schema(description = "How fast it must go.", ref = "Urgency")
        String urgency,

        @Schema(description = "Where the permission stands.", ref = "PermissionStatus")
        String permissionStatus,

        @Schema(description = "Where the patient is.", ref = "MovementStatus")
        String movementStatus,

        @Schema(description = "When it happened, UTC; it may have been recorded later.")
        Instant occurredAt,

        @Schema(
                description = "Where to fetch the rest: a path, relative to this service's address.",
                format = "uri-reference",
                examples = "/v1/referrals/01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        String link) {}
