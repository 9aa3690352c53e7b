package org.sambung.referrals.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookDelivery", description = "A delivery and how far it is.")
record DeliveryView(
        @Schema(description = "The webhook-id.") UUID id,
        @Schema(description = "The event that is told.") UUID eventId,

        @Schema(description = "What is told, by the name of the event.", examples = "referral.submitted")
        String type,

        @Schema(
                description =
                        "PENDING until a 2xx has come, then DELIVERED. FAILED after the last attempt, DROPPED where the"
                                + " endpoint was removed: both are final.")
        WebhookDelivery.DeliveryStatus status,

        @Schema(description = "How often it was tried.", examples = "1")
        int attempts,

        @Schema(description = "HTTP status of the last answer; absent when nobody answered.", examples = "204")
        Integer lastAnswer,

        @Schema(description = "UTC.") Instant createdAt,

        @Schema(description = "UTC; absent while it is pending.")
        Instant finishedAt) {

    static DeliveryView of(WebhookDelivery delivery) {
        return new DeliveryView(
                delivery.getId(),
                delivery.getEventId(),
                delivery.getType(),
                delivery.getStatus(),
                delivery.getAttempts(),
                delivery.getLastAnswer(),
                delivery.getCreatedAt(),
                delivery.getFinishedAt());
    }
}
