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
import org.sambung.referrals.webhook.WebhookNews.Audience;

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
            return !isOutOfCustody() || news.isOfCustodyItself();
        }

        CustodyNews forCustody() {
            return new CustodyNews(referralId, facilityId, urgency, permissionStatus, movementStatus, occurredAt, link);
        }

        private boolean isOutOfCustody() {
            return MovementStatus.CUSTODY_ENDED.name().equals(movementStatus);
        }
    }

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
                var payload = bytes(message(owner.audience(), news, event, referral));
                var delivery =
                        new WebhookDelivery(ids.next(), endpoint, event.id(), news.type(), payload, clock.instant());
                webhooks.persist(delivery);
                sending.schedule(delivery.getId(), owner);
            }
        }
    }

    /**
     * Only a facility gets the event's number. By its gaps a hospital could count the permissions, and so tell a
     * detainee from a convict; a region could count what is done in the hospital, and a facility what is done after a
     * release.
     */
    static WebhookMessage message(Audience audience, WebhookNews news, CloudEvent event, ToldReferral referral) {
        var number = audience == Audience.FACILITY && !referral.isOutOfCustody() ? event.sequence() : null;
        var told = audience == Audience.PARTNER ? referral.forPartner(secondUnit(news, event)) : referral.forCustody();
        return new WebhookMessage(news.type(), event.time(), number, told);
    }

    /** Told where an answer is overdue, and nowhere else. */
    private static ContactUnit secondUnit(WebhookNews news, CloudEvent event) {
        var unit = event.data().path("secondUnit");
        return news == WebhookNews.ANSWER_OVERDUE && unit.isTextual() ? ContactUnit.valueOf(unit.asText()) : null;
    }

    private byte[] bytes(WebhookMessage message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
