package org.sambung.referrals.visitpack;

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

/** Keeps whom teams shall see, by rosters and follow-ups, from what the visit service tells. A visit moved to another time is another visit. */
@ApplicationScoped
class KeepingRosters implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    EntityManager database;

    private final Map<String, Reaction<?>> reactions = new HashMap<>();

    KeepingRosters() {
        reactions.put("visit.confirmed", Reaction.to(BookingNews.class, this::book));
        reactions.put("visit.roster-set", Reaction.to(RosterNews.class, this::take));
        List.of("cancelled", "rescheduled", "missed")
                .forEach(end -> reactions.put("visit." + end, Reaction.to(BookingNews.class, this::end)));
        reactions.put("visit.completed", Reaction.to(CompletionNews.class, this::complete));
        reactions.put(
                "follow-up.booked",
                Reaction.to(
                        FollowUpNews.class, (event, news) -> place(event, one -> one.book(news, event.sequence()))));
        reactions.put(
                "follow-up.asked",
                Reaction.to(
                        FollowUpNews.Asked.class,
                        (event, news) -> place(event, one -> one.ask(news, event.sequence()))));
    }

    @Incoming("rosters")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "referrals.rosters";
    }

    @Override
    public Set<String> topics() {
        return Set.of("visits");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }

    private void book(CloudEvent event, BookingNews news) {
        keep(event.subject(), roster -> roster.book(news, event.sequence()));
    }

    private void take(CloudEvent event, RosterNews news) {
        keep(event.subject(), roster -> roster.take(news, event.sequence()));
    }

    /** Also of a visit without a roster: one that is told late shall not open it. */
    private void end(CloudEvent event, BookingNews news) {
        keep(event.subject(), roster -> roster.end(news, event.sequence()));
    }

    private void complete(CloudEvent event, CompletionNews news) {
        keep(event.subject(), roster -> roster.complete(news, event.sequence()));
    }

    private void place(CloudEvent event, Consumer<BookedFollowUp> news) {
        keep(BookedFollowUp.class, event.subject(), BookedFollowUp::new, news);
    }

    private void keep(UUID visit, Consumer<VisitRoster> news) {
        keep(VisitRoster.class, visit, VisitRoster::new, news);
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
