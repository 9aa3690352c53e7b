package org.sambung.agreements.accreditation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;

/** Learns of mentoring visits what their mentors found of the clinic. */
@ApplicationScoped
class TakingFindings implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    VisitFindings findings;

    @Inject
    Clock clock;

    @Incoming("mentoring")
    @Blocking
    void onVisit(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "agreements.accreditation";
    }

    @Override
    public Set<String> topics() {
        return Set.of("visits");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return Map.of(
                "visit.mentoring-recorded",
                Reaction.to(
                        MentoringNews.class, (event, told) -> findings.keep(event.subject(), told, clock.instant())));
    }
}
