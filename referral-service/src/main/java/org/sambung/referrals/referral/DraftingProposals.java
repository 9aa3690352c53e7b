package org.sambung.referrals.referral;

import static java.util.Objects.requireNonNull;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;

/**
 * Drafts a referral for each proposal of the visit service, and follows it where it is taken back. What was found is fetched
 * there by the clinician, with the clinician's own rights; who was transferred meanwhile is drafted for where they are now.
 */
@ApplicationScoped
class DraftingProposals implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    TakingProposals taking;

    private final Map<String, Reaction<?>> reactions = Map.of(
            "referral.proposed",
            Reaction.to(Proposal.class, (event, proposal) -> taking.propose(event.subject(), proposal)),
            "referral.proposal-withdrawn",
            Reaction.to(Withdrawal.class, (event, withdrawal) -> taking.withdraw(event.subject(), withdrawal)));

    /**
     * What is read of {@code referral.proposed}; the event's subject is the proposal.
     *
     * @param insteadOf the withdrawn proposal of the same thing that it takes the place of; null for none
     */
    record Proposal(UUID patientId, UUID facilityId, String region, UUID insteadOf, Instant occurredAt) {

        Proposal {
            requireNonNull(patientId);
            requireNonNull(facilityId);
            requireNonNull(region);
            requireNonNull(occurredAt);
        }
    }

    /** What is read of {@code referral.proposal-withdrawn}. */
    record Withdrawal(UUID facilityId, Instant occurredAt) {

        Withdrawal {
            requireNonNull(facilityId);
            requireNonNull(occurredAt);
        }
    }

    @Incoming("proposals")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
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
