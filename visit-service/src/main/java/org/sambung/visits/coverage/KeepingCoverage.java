package org.sambung.visits.coverage;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;

/** Keeps the copies of agreements and facilities from their events, each of which tells the whole. */
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
            "agreement.notice-given",
            "agreement.notice-withdrawn",
            "agreement.snapshot");

    private static final List<String> FACILITY_TYPES =
            List.of("facility.registered", "facility.changed", "facility.snapshot");

    private static final Set<String> UNSIGNED = Set.of("DRAFT", "NEGOTIATION", "READY_TO_SIGN", "ABANDONED");

    @Inject
    Inbox inbox;

    @Inject
    CoverageRepository coverages;

    @Inject
    FacilityRepository facilities;

    @Inject
    Event<CoverageChanged> changed;

    private final Map<String, Reaction<?>> reactions = new HashMap<>();

    KeepingCoverage() {
        TYPES.forEach(type ->
                reactions.put(type, Reaction.to(ToldAgreement.class, this::keep).onlyIf(KeepingCoverage::isSigned)));
        FACILITY_TYPES.forEach(type -> reactions.put(type, Reaction.to(ToldFacility.class, this::keepFacility)));
    }

    @Incoming("agreements")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
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
        // The one before the one that renews it, the order in which everybody holds them: a renewal looks at both.
        if (told.renews() != null) {
            coverages.held(told.renews());
        }
        var coverage = coverages.locked(told.agreementId()).orElseGet(() -> new Coverage(told.agreementId()));
        var untilBefore = coverage.getEffectiveUntil();
        if (coverage.take(told, event.sequence())) {
            coverages.persist(coverage);
            coverages.flush();
            changed.fire(new CoverageChanged(coverage, untilBefore));
        }
    }

    /** What is new is told first and persisted then: an insert takes the values of that moment. */
    private void keepFacility(CloudEvent event, ToldFacility told) {
        var known = facilities.findById(told.facilityId());
        var facility = known == null ? new KnownFacility(told.facilityId()) : known;
        facility.take(told, event.sequence());
        facilities.persist(facility);
    }
}
