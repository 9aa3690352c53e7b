package org.sambung.referrals.webhook;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** Where a partner's information system is told of its referrals. */
@Entity
class WebhookEndpoint extends Aggregate {

    @EventType("webhook-endpoint.registered")
    @Schema(description = "A partner has said where it wants to be told of its referrals.")
    record WebhookEndpointRegistered(
            @Schema(description = "The endpoint.") UUID endpointId,
            UUID partnerId,

            @Schema(description = "What it wants to be told.")
            Set<HospitalNews> eventTypes,

            Instant occurredAt)
            implements DomainEvent {}

    private UUID partnerId;

    private String url;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<HospitalNews> eventTypes;

    @Convert(converter = Secrets.Sealed.class)
    private Secrets secrets;

    protected WebhookEndpoint() {}

    private WebhookEndpoint(UUID id, UUID partnerId, RegisterEndpoint command, Secrets secrets) {
        super(id);
        this.partnerId = partnerId;
        this.url = command.url();
        this.eventTypes = Set.copyOf(command.eventTypes());
        this.secrets = secrets;
    }

    static WebhookEndpoint register(UUID id, UUID partnerId, RegisterEndpoint command, Secrets secrets, Instant at) {
        var endpoint = new WebhookEndpoint(id, partnerId, command, secrets);
        endpoint.record(Change.of(new WebhookEndpointRegistered(id, partnerId, endpoint.eventTypes, at), at));
        return endpoint;
    }

    boolean wants(HospitalNews news) {
        return eventTypes.contains(news);
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(null, partnerId, null);
    }

    UUID getPartnerId() {
        return partnerId;
    }

    String getUrl() {
        return url;
    }

    Set<HospitalNews> getEventTypes() {
        return eventTypes;
    }

    Secrets getSecrets() {
        return secrets;
    }
}
