package org.sambung.referrals.webhook;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.referrals.coverage.ContactUnit;

/** Where a partner's, a facility's or a region's system is told of its referrals. */
@Entity
class WebhookEndpoint extends Aggregate {

    @EventType("webhook-endpoint.registered")
    @Schema(description = "A partner, a facility or a region has said where it wants to be told.")
    record WebhookEndpointRegistered(
            @Schema(description = "The endpoint.") UUID endpointId,
            @AbsentWhen("it is not a partner's") UUID partnerId,
            @AbsentWhen("it is not a facility's") UUID facilityId,

            @Schema(description = "ISO 3166-2.", pattern = "^ID-[A-Z]{2}$") @AbsentWhen("it is not a region's")
            String region,

            @Schema(description = "What it wants to be told.")
            Set<WebhookNews> eventTypes,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("webhook-endpoint.changed")
    @Schema(description = "It is to be told at another address, or of other things.")
    record WebhookEndpointChanged(
            @Schema(description = "The endpoint.") UUID endpointId,
            @AbsentWhen("it is not a partner's") UUID partnerId,
            @AbsentWhen("it is not a facility's") UUID facilityId,

            @Schema(description = "ISO 3166-2.", pattern = "^ID-[A-Z]{2}$") @AbsentWhen("it is not a region's")
            String region,

            @Schema(description = "What it wants to be told.")
            Set<WebhookNews> eventTypes,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("webhook-endpoint.removed")
    @Schema(description = "Nobody is told there any more.")
    record WebhookEndpointRemoved(
            @Schema(description = "The endpoint.") UUID endpointId,
            @AbsentWhen("it is not a partner's") UUID partnerId,
            @AbsentWhen("it is not a facility's") UUID facilityId,

            @Schema(description = "ISO 3166-2.", pattern = "^ID-[A-Z]{2}$") @AbsentWhen("it is not a region's")
            String region,

            Instant occurredAt)
            implements DomainEvent {}

    @Embedded
    private EndpointOwner owner;

    private String url;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<WebhookNews> eventTypes;

    /** Whose system it is within the partner; null for the whole partner's. */
    @Enumerated(EnumType.STRING)
    private ContactUnit unit;

    @Convert(converter = Secrets.Sealed.class)
    private Secrets secrets;

    /** Since when nobody is told there any more; null while it counts. */
    private Instant removedAt;

    protected WebhookEndpoint() {}

    private WebhookEndpoint(UUID id, EndpointOwner owner, RegisterEndpoint command, Secrets secrets) {
        super(id);
        this.owner = owner;
        this.url = command.url();
        this.eventTypes = Set.copyOf(command.eventTypes());
        this.unit = command.unit();
        this.secrets = secrets;
    }

    static WebhookEndpoint register(
            UUID id, EndpointOwner owner, RegisterEndpoint command, Secrets secrets, Instant at) {
        var endpoint = new WebhookEndpoint(id, owner, command, secrets);
        endpoint.record(Change.of(
                new WebhookEndpointRegistered(
                        id, owner.partnerId(), owner.facilityId(), owner.region(), endpoint.eventTypes, at),
                at));
        return endpoint;
    }

    /** Its secrets stay; what is under way goes to the new address from the next attempt on. */
    void change(RegisterEndpoint command, Instant at) {
        url = command.url();
        eventTypes = Set.copyOf(command.eventTypes());
        unit = command.unit();
        record(Change.of(
                new WebhookEndpointChanged(
                        getId(), owner.partnerId(), owner.facilityId(), owner.region(), eventTypes, at),
                at));
    }

    void remove(Instant at) {
        removedAt = at;
        record(Change.of(
                new WebhookEndpointRemoved(getId(), owner.partnerId(), owner.facilityId(), owner.region(), at), at));
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** @param secondContact the unit that is called where an answer is overdue; null where nobody says which */
    boolean wants(WebhookNews news, ContactUnit secondContact) {
        return eventTypes.contains(news)
                && (unit == null || news != WebhookNews.ANSWER_OVERDUE || unit == secondContact);
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(owner.facilityId(), owner.partnerId(), owner.region());
    }

    EndpointOwner getOwner() {
        return owner;
    }

    String getUrl() {
        return url;
    }

    Set<WebhookNews> getEventTypes() {
        return eventTypes;
    }

    ContactUnit getUnit() {
        return unit;
    }

    Secrets getSecrets() {
        return secrets;
    }
}
