package org.sambung.referrals.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery and how far it is. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        @Schema(description = "The webhook-id.") UUID id,
        UUID eventId,
        String type,
        WebhookDelivery.DeliveryStatus status,
        int attempts,

        @Schema(description = "HTTP status of the last answer; absent when nobody answered.")
        Integer lastAnswer,

        Instant createdAt,
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
