package org.sambung.referrals.webhook;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event on its way to one endpoint. Its id is the {@code webhook-id}, the same at every attempt. */
@Entity
class WebhookDelivery {

    @Schema(description = "How far it is.")
    enum DeliveryStatus {
        PENDING,
        DELIVERED,
        FAILED,
        /** Its endpoint was removed before it was delivered. */
        DROPPED
    }

    @Id
    private UUID id;

    private UUID endpointId;

    @Embedded
    private EndpointOwner owner;

    private UUID eventId;

    private String type;
    private byte[] payload;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status = DeliveryStatus.PENDING;

    private int attempts;

    /** Answer of the last attempt; null when nobody answered. */
    private Integer lastAnswer;

    private Instant createdAt;

    private Instant finishedAt;

    protected WebhookDelivery() {}

    WebhookDelivery(UUID id, WebhookEndpoint endpoint, UUID eventId, String type, byte[] payload, Instant at) {
        this.id = id;
        this.endpointId = endpoint.getId();
        this.owner = endpoint.getOwner();
        this.eventId = eventId;
        this.type = type;
        this.payload = payload;
        this.createdAt = at;
    }

    /** @param answer the HTTP status, null when nobody answered; @param last no further attempt will follow */
    void attempted(Integer answer, boolean last, Instant at) {
        if (status != DeliveryStatus.PENDING) {
            return;
        }
        attempts++;
        lastAnswer = answer;
        if (answer != null && answer / 100 == 2) {
            status = DeliveryStatus.DELIVERED;
            finishedAt = at;
        } else if (last) {
            status = DeliveryStatus.FAILED;
            finishedAt = at;
        }
    }

    /** Nobody is told there any more. */
    void drop(Instant at) {
        if (status == DeliveryStatus.PENDING) {
            status = DeliveryStatus.DROPPED;
            finishedAt = at;
        }
    }

    boolean isPending() {
        return status == DeliveryStatus.PENDING;
    }

    UUID getId() {
        return id;
    }

    UUID getEndpointId() {
        return endpointId;
    }

    UUID getEventId() {
        return eventId;
    }

    String getType() {
        return type;
    }

    byte[] getPayload() {
        return payload;
    }

    DeliveryStatus getStatus() {
        return status;
    }

    int getAttempts() {
        return attempts;
    }

    Integer getLastAnswer() {
        return lastAnswer;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    Instant getFinishedAt() {
        return finishedAt;
    }
}
