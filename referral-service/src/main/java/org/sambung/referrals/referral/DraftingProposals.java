package org.sambung.referrals.referral;

import static java.util.Objects.requireNonNull;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;

/**
 * Drafts a referral for each proposal of the visit service. What was found is fetched there by the clinician, with the
 * clinician's own rights; a patient who is not the facility's any more gets no draft.
 */
@ApplicationScoped
class DraftingProposals implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    LinkingReferrals linking;

    private final Map<String, Reaction<?>> reactions = Map.of(
            "referral.proposed",
            Reaction.to(
                    Proposal.class,
                    (event, proposal) -> linking.propose(
                            event.subject(), proposal.patientId(), proposal.facilityId(), proposal.occurredAt())));

    /** What is read of {@code referral.proposed}; the event's subject is the proposal. */
    record Proposal(UUID patientId, UUID facilityId, Instant occurredAt) {

        Proposal {
            requireNonNull(patientId);
            requireNonNull(facilityId);
            requireNonNull(occurredAt);
        }
    }

    @Incoming("proposals")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        inbox.receive(this, event);
    }

    @Override
    public String consumer() {
        return "referrals.proposals";
    }

    @Override
    public Set<String> topics() {
        return Set.of("visits");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }
}
