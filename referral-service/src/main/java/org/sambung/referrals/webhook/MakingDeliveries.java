package org.sambung.referrals.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;
import org.sambung.platform.time.Ids;

/** Turns each event that concerns a hospital into one delivery per endpoint that wants it. */
@ApplicationScoped
class MakingDeliveries implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    WebhookRepository webhooks;

    @Inject
    SendingWebhooks sending;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    private final Map<String, Reaction<?>> reactions = Arrays.stream(HospitalNews.values())
            .collect(Collectors.toMap(
                    HospitalNews::type,
                    news -> Reaction.to(ReferralNews.class, (event, referral) -> deliver(news, event, referral))));

    /** What is read of a referral's event. */
    record ReferralNews(
            UUID referralId,
            UUID partnerId,
            String kind,
            String urgency,
            String clinicalStatus,
            String movementStatus,
            Instant sentAt,
            Instant occurredAt,
            String link) {}

    /** What the hospital is told, by Standard Webhooks: the rest it fetches at the link with its own rights. */
    record Payload(String type, Instant timestamp, ReferralNews data) {}

    @Incoming("webhooks")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "webhooks";
    }

    @Override
    public Set<String> topics() {
        return Set.of("referrals");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }

    private void deliver(HospitalNews news, CloudEvent event, ReferralNews referral) {
        // Before it is sent, and outside the register, there is nobody to tell.
        if (referral.partnerId() == null || referral.sentAt() == null) {
            return;
        }
        var payload = bytes(new Payload(news.type(), event.time(), referral));
        for (var endpoint : webhooks.endpointsOf(referral.partnerId())) {
            if (endpoint.wants(news)) {
                var delivery =
                        new WebhookDelivery(ids.next(), endpoint, event.id(), news.type(), payload, clock.instant());
                webhooks.persist(delivery);
                sending.schedule(delivery.getId(), endpoint.getPartnerId());
            }
        }
    }

    private byte[] bytes(Payload payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
