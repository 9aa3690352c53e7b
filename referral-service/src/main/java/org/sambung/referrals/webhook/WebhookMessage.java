package org.sambung.referrals.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent, by Standard Webhooks: the rest is fetched at the link with one's own rights. */
@Schema(
        description =
                "That something has happened to a referral: ids, codes and times, nobody's name and nothing clinical.")
record WebhookMessage(
        @Schema(description = "What has happened, by the name of the event; one of the endpoint's eventTypes.")
        String type,

        @Schema(
                description =
                        "When it was recorded, UTC; the same at every attempt. When it happened is data.occurredAt,"
                                + " when this attempt was made is webhook-timestamp.")
        Instant timestamp,

        @Schema(
                description =
                        "The number of the event within its referral. It grows by one with every event, those that the"
                                + " endpoint is not told among them: drop what has a lower one than the last you took"
                                + " of that referral. Absent once movementStatus is CUSTODY_ENDED, the last one.",
                examples = "7")
        Long sequence,

        @Schema(description = "How the referral stood right after the event.")
        Object data) {}
