package org.sambung.referrals.coverage;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;

/** Keeps this service's copy of institutions and agreements from what the agreements service tells. */
@ApplicationScoped
class KeepingCoverage {

    private static final String CONSUMER = "referrals.coverage";

    @Inject
    Inbox inbox;

    @Inject
    EntityManager database;

    private final Map<String, Consumer<CloudEvent>> handlers = new HashMap<>();

    KeepingCoverage() {
        List.of("facility.registered", "facility.changed").forEach(type -> handlers.put(type, this::takeFacility));
        List.of("partner.registered", "partner.changed").forEach(type -> handlers.put(type, this::takePartner));
        List.of("signed", "activated", "suspended", "resumed", "terminated", "expired")
                .forEach(step -> handlers.put("agreement." + step, this::takeAgreement));
    }

    @Incoming("agreements")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        inbox.receive(CONSUMER, event, handlers);
    }

    private void takeFacility(CloudEvent event) {
        keep(
                KnownFacility.class,
                event.subject(),
                KnownFacility::new,
                known -> known.take(event.as(FacilityNews.class), event.sequence()));
    }

    private void takePartner(CloudEvent event) {
        keep(
                KnownPartner.class,
                event.subject(),
                KnownPartner::new,
                known -> known.take(event.as(PartnerNews.class), event.sequence()));
    }

    private void takeAgreement(CloudEvent event) {
        keep(
                Coverage.class,
                event.subject(),
                Coverage::new,
                known -> known.take(event.as(AgreementNews.class), event.sequence()));
    }

    /** What is new is told first and persisted then: an insert takes the values of that moment. */
    private <T> void keep(Class<T> type, UUID id, Function<UUID, T> unknown, Consumer<T> news) {
        var found = database.find(type, id);
        var kept = found == null ? unknown.apply(id) : found;
        news.accept(kept);
        if (found == null) {
            database.persist(kept);
        }
    }
}
