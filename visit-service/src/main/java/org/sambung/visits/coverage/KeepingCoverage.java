package org.sambung.visits.coverage;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;

/** Keeps the copy of agreements from their events, each of which tells the whole agreement. */
@ApplicationScoped
class KeepingCoverage {

    static final String CONSUMER = "visits.coverage";

    private static final List<String> TYPES = List.of(
            "agreement.signed",
            "agreement.activated",
            "agreement.suspended",
            "agreement.resumed",
            "agreement.terminated",
            "agreement.expired");

    @Inject
    Inbox inbox;

    @Inject
    CoverageRepository coverages;

    @Inject
    Event<CoverageChanged> changed;

    private final Map<String, Consumer<CloudEvent>> handlers =
            TYPES.stream().collect(Collectors.toMap(Function.identity(), type -> this::keep));

    @Incoming("agreements")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        inbox.receive(CONSUMER, event, handlers);
    }

    private void keep(CloudEvent event) {
        var told = event.as(ToldAgreement.class);
        var coverage = coverages.locked(told.agreementId()).orElseGet(() -> new Coverage(told.agreementId()));
        if (coverage.take(told, event.sequence())) {
            coverages.persist(coverage);
            coverages.flush();
            changed.fire(new CoverageChanged(coverage));
        }
    }
}
