package org.sambung.referrals.coverage;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;

/** Keeps this service's copy of institutions and agreements from what the agreements service tells. */
@ApplicationScoped
class KeepingCoverage implements Subscription {

    private static final Set<String> UNSIGNED = Set.of("DRAFT", "NEGOTIATION", "READY_TO_SIGN", "ABANDONED");

    @Inject
    Inbox inbox;

    @Inject
    EntityManager database;

    @Inject
    UntoldFacilities untold;

    private final Map<String, Reaction<?>> reactions = new HashMap<>();

    KeepingCoverage() {
        List.of("registered", "changed", "snapshot").forEach(step -> {
            reactions.put("facility." + step, Reaction.to(FacilityNews.class, this::takeFacility));
            reactions.put("partner." + step, Reaction.to(PartnerNews.class, this::takePartner));
        });
        List.of(
                        "signed",
                        "activated",
                        "amended",
                        "version-begun",
                        "suspended",
                        "resumed",
                        "terminated",
                        "expired",
                        "notice-given",
                        "notice-withdrawn")
                .forEach(step ->
                        reactions.put("agreement." + step, Reaction.to(AgreementNews.class, this::takeAgreement)));
        reactions.put(
                "agreement.snapshot",
                Reaction.to(AgreementNews.class, this::takeAgreement).onlyIf(KeepingCoverage::isSigned));
    }

    @Incoming("agreements")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "referrals.coverage";
    }

    @Override
    public Set<String> topics() {
        return Set.of("agreements");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }

    /** A snapshot tells of agreements still on paper, too; the other events that are taken do not. */
    private static boolean isSigned(CloudEvent agreement) {
        return !UNSIGNED.contains(agreement.data().path("status").asText());
    }

    private void takeFacility(CloudEvent event, FacilityNews news) {
        var isNew = database.find(KnownFacility.class, event.subject()) == null;
        if (isNew) {
            untold.hold(event.subject());
        }
        keep(KnownFacility.class, event.subject(), KnownFacility::new, known -> known.take(news, event.sequence()));
        if (isNew) {
            untold.settle(database.find(KnownFacility.class, event.subject()));
        }
    }

    private void takePartner(CloudEvent event, PartnerNews news) {
        keep(KnownPartner.class, event.subject(), KnownPartner::new, known -> known.take(news, event.sequence()));
    }

    private void takeAgreement(CloudEvent event, AgreementNews news) {
        keep(Coverage.class, event.subject(), Coverage::new, known -> known.take(news, event.sequence()));
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
