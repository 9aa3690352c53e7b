package org.sambung.agreements.evaluation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.agreements.agreement.PromisedScopes;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;

/**
 * Keeps one row for each visit and each referral. The figures are counted from these rows, never added up from events: so
 * an event that comes twice, late or again counts once.
 */
@ApplicationScoped
class CountingDeliveries implements Subscription {

    /** What each event says of a visit, beside what was booked. */
    private static final Map<String, String> STATUS_AFTER = Map.of(
            "visit.planned", "PLANNED",
            "visit.confirmed", "CONFIRMED",
            "visit.started", "IN_PROGRESS",
            "visit.completed", "COMPLETED",
            "visit.verified", "VERIFIED",
            "visit.reopened", "COMPLETED",
            "visit.rescheduled", "RESCHEDULED");

    /** Events by which the partner has answered; a patient who is let in is an answer too. */
    private static final Set<String> ANSWERS = Set.of("accepted", "rejected", "redirected", "arrived");

    private static final List<String> STEPS = List.of(
            "drafted",
            "recommended",
            "submitted",
            "emergency-declared",
            "received",
            "information-requested",
            "information-given",
            "acceptance-withdrawn",
            "cancelled",
            "refused-by-patient",
            "missed",
            "entered-in-error",
            "departed",
            "treated",
            "admitted",
            "discharged",
            "died",
            "back-referred",
            "returned",
            "closed",
            "snapshot");

    private final Map<String, Reaction<?>> reactions = new HashMap<>();

    @Inject
    Inbox inbox;

    @Inject
    EntityManager database;

    @Inject
    PromisedScopes promised;

    CountingDeliveries() {
        STATUS_AFTER.forEach((type, status) ->
                reactions.put(type, Reaction.to(VisitNews.Booked.class, (event, told) -> keep(event, told, status))));
        reactions.put(
                "visit.missed", Reaction.to(VisitNews.Missed.class, (event, told) -> keep(event, told, "MISSED")));
        reactions.put(
                "visit.miss-attributed",
                Reaction.to(VisitNews.Missed.class, (event, told) -> keep(event, told, "MISSED")));
        reactions.put(
                "visit.cancelled",
                Reaction.to(VisitNews.Cancelled.class, (event, told) -> keep(event, told, "CANCELLED")));
        reactions.put(
                "visit.snapshot",
                Reaction.to(VisitNews.Standing.class, (event, told) -> keep(event, told, told.status())));
        ANSWERS.forEach(step -> reactions.put(
                "referral." + step, Reaction.to(ReferralNews.class, (event, told) -> keep(event, told, true))));
        STEPS.forEach(step -> reactions.put(
                "referral." + step, Reaction.to(ReferralNews.class, (event, told) -> keep(event, told, false))));
    }

    @Incoming("visits")
    @Blocking
    void onVisit(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Incoming("referrals")
    @Blocking
    void onReferral(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "agreements.evaluation";
    }

    @Override
    public Set<String> topics() {
        return Set.of("visits", "referrals");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }

    private void keep(CloudEvent event, VisitNews told, String status) {
        keep(
                DeliveredVisit.class,
                event.subject(),
                DeliveredVisit::new,
                known -> known.take(told, status, event.sequence()));
    }

    private void keep(CloudEvent event, ReferralNews told, boolean isAnswer) {
        var place = promised.placeOf(told.agreementId()).orElse(new PromisedScopes.Place(told.facilityId(), null));
        keep(
                DeliveredReferral.class,
                event.subject(),
                DeliveredReferral::new,
                known -> known.take(told, place, isAnswer, event.sequence()));
    }

    /** What is new is told first and persisted then: an insert takes the values of that moment. */
    private <T> void keep(Class<T> type, UUID id, Function<UUID, T> unknown, Consumer<T> news) {
        var found = database.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        var kept = found == null ? unknown.apply(id) : found;
        news.accept(kept);
        if (found == null) {
            database.persist(kept);
        }
    }
}
