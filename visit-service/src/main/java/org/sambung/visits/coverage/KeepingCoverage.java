package org.sambung.visits.coverage;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;

/** Keeps the copy of agreements from their events, each of which tells the whole agreement. */
@ApplicationScoped
class KeepingCoverage implements Subscription {

    private static final List<String> TYPES = List.of(
            "agreement.signed",
            "agreement.activated",
            "agreement.amended",
            "agreement.version-begun",
            "agreement.suspended",
            "agreement.resumed",
            "agreement.terminated",
            "agreement.expired",
            "agreement.snapshot");

    private static final Set<String> UNSIGNED = Set.of("DRAFT", "NEGOTIATION", "READY_TO_SIGN", "ABANDONED");

    @Inject
    Inbox inbox;

    @Inject
    CoverageRepository coverages;

    @Inject
    Event<CoverageChanged> changed;

    private final Map<String, Reaction<?>> reactions = TYPES.stream()
            .collect(Collectors.toMap(Function.identity(), type -> Reaction.to(ToldAgreement.class, this::keep)
                    .onlyIf(KeepingCoverage::isSigned)));

    @Incoming("agreements")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        inbox.receive(this, event);
    }

    @Override
    public String consumer() {
        return "visits.coverage";
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

    private void keep(CloudEvent event, ToldAgreement told) {
        var coverage = coverages.locked(told.agreementId()).orElseGet(() -> new Coverage(told.agreementId()));
        if (coverage.take(told, event.sequence())) {
            coverages.persist(coverage);
            coverages.flush();
            changed.fire(new CoverageChanged(coverage));
        }
    }
}
