package org.sambung.referrals.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.coverage.ContactUnit;

@Schema(
        description = "What a hospital is told of a referral that is with it: nothing of custody.",
        requiredProperties = {
            "referralId",
            "partnerId",
            "kind",
            "urgency",
            "clinicalStatus",
            "movementStatus",
            "sentAt",
            "occurredAt",
            "link"
        })
record ReferralNews(
        @Schema(description = "The referral.") UUID referralId,

        @Schema(description = "The partner that it is sent to, whose endpoint it is.")
        UUID partnerId,

        @Schema(description = "What care is sought.", ref = "ReferralKind")
        String kind,

        @Schema(description = "How fast it must go.", ref = "Urgency")
        String urgency,

        @Schema(description = "Where it stands with the hospital.", ref = "ClinicalStatus")
        String clinicalStatus,

        @Schema(
                description =
                        "Where the patient is, as far as the hospital knows: never ESCAPED and never CUSTODY_ENDED.",
                ref = "MovementStatus")
        String movementStatus,

        @Schema(description = "Since when the hospital has it, UTC.")
        Instant sentAt,

        @Schema(
                description = "Which unit of the hospital is called now, as the agreement's second contact. Of"
                        + " referral.answer-overdue alone; absent where the agreement does not say.")
        ContactUnit secondUnit,

        @Schema(description = "When it happened, UTC; it may have been recorded later.")
        Instant occurredAt,

        @Schema(
                description = "Where to fetch the rest: a path, relative to this service's address.",
                format = "uri-reference",
                examples = "/v1/referrals/01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        String link) {}
