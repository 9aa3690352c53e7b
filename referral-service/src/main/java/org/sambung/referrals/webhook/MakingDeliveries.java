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
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.coverage.ContactUnit;
import org.sambung.referrals.movement.MovementStatus;

/** Turns each event into one delivery per endpoint of those it concerns that wants it. */
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

    private final Map<String, Reaction<?>> reactions = Arrays.stream(WebhookNews.values())
            .collect(Collectors.toMap(
                    WebhookNews::type,
                    news -> Reaction.to(ToldReferral.class, (event, referral) -> deliver(news, event, referral))));

    /** What is read of a referral's event. */
    record ToldReferral(
            UUID referralId,
            UUID facilityId,
            UUID partnerId,
            String kind,
            String urgency,
            String clinicalStatus,
            String permissionStatus,
            String movementStatus,
            Instant sentAt,
            Instant occurredAt,
            String link) {

        ReferralNews forPartner(ContactUnit secondUnit) {
            return new ReferralNews(
                    referralId,
                    partnerId,
                    kind,
                    urgency,
                    clinicalStatus,
                    MovementStatus.valueOf(movementStatus)
                            .asTheHospitalKnowsIt(
                                    ClinicalStatus.valueOf(clinicalStatus).isAfterArrival())
                            .name(),
                    sentAt,
                    secondUnit,
                    occurredAt,
                    link);
        }

        /** Who held a patient hears of its own doings after the release, and nothing of the care. */
        boolean isTheirsToKnow(WebhookNews news) {
            return !MovementStatus.CUSTODY_ENDED.name().equals(movementStatus) || news.isOfCustodyItself();
        }

        CustodyNews forCustody() {
            return new CustodyNews(referralId, facilityId, urgency, permissionStatus, movementStatus, occurredAt, link);
        }
    }

    /** What a hospital is told; which unit is called second only where an answer is overdue. */
    record ReferralNews(
            UUID referralId,
            UUID partnerId,
            String kind,
            String urgency,
            String clinicalStatus,
            String movementStatus,
            Instant sentAt,
            ContactUnit secondUnit,
            Instant occurredAt,
            String link) {}

    /** What a facility and a region are told: nothing clinical. */
    record CustodyNews(
            UUID referralId,
            UUID facilityId,
            String urgency,
            String permissionStatus,
            String movementStatus,
            Instant occurredAt,
            String link) {}

    /** By Standard Webhooks: the rest is fetched at the link with one's own rights. */
    record Payload(String type, Instant timestamp, Object data) {}

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

    private void deliver(WebhookNews news, CloudEvent event, ToldReferral referral) {
        // Before it is sent the hospital is not told; outside the register there is none.
        var partner = referral.sentAt() == null ? null : referral.partnerId();
        var second = secondUnit(news, event);
        for (var endpoint : webhooks.endpointsConcerned(referral.facilityId(), partner)) {
            var owner = endpoint.getOwner();
            var isTold = owner.partnerId() != null || referral.isTheirsToKnow(news);
            if (isTold && endpoint.wants(news, second) && news.isFor(owner.audience())) {
                var told = owner.partnerId() != null ? referral.forPartner(second) : referral.forCustody();
                var payload = bytes(new Payload(news.type(), event.time(), told));
                var delivery =
                        new WebhookDelivery(ids.next(), endpoint, event.id(), news.type(), payload, clock.instant());
                webhooks.persist(delivery);
                sending.schedule(delivery.getId(), owner);
            }
        }
    }

    /** Told where an answer is overdue, and nowhere else. */
    private static ContactUnit secondUnit(WebhookNews news, CloudEvent event) {
        var unit = event.data().path("secondUnit");
        return news == WebhookNews.ANSWER_OVERDUE && unit.isTextual() ? ContactUnit.valueOf(unit.asText()) : null;
    }

    private byte[] bytes(Payload payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
