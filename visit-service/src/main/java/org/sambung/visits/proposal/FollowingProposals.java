package org.sambung.visits.proposal;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;

/**
 * Notes what the referral service makes of proposals: whichever facility leads the draft reads what it is about, and whoever
 * proposed it learns where it went, or why it went nowhere.
 */
@ApplicationScoped
class FollowingProposals implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    ReferralProposalRepository proposals;

    @Inject
    Acting acting;

    private final Map<String, Reaction<?>> reactions = new HashMap<>();

    FollowingProposals() {
        List.of("referral.drafted", "referral.reowned", "referral.ground-restored", "referral.snapshot")
                .forEach(type -> reactions.put(
                        type,
                        Reaction.to(
                                        ToldDraft.class,
                                        (event, told) -> with(told.proposalId(), proposal -> {
                                            proposal.follow(told, event.sequence());
                                            proposals
                                                    .leftBy(told.referralId(), proposal.getId(), event.sequence())
                                                    .forEach(ReferralProposal::giveWay);
                                        }))
                                .onlyIf(event -> event.data().hasNonNull("proposalId"))));
        reactions.put(
                "referral.proposal-not-drafted",
                Reaction.to(
                        ToldRefusal.class,
                        (event, told) -> with(
                                told.proposalId(),
                                proposal -> proposal.comeToNothing(told.reason(), told.occurredAt()))));
    }

    @Incoming("proposals")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "visits.proposals";
    }

    @Override
    public Set<String> topics() {
        return Set.of("referrals");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }

    /** As the facility that proposed it, which another's word reaches; done again it changes nothing. */
    private void with(UUID id, Consumer<ReferralProposal> step) {
        proposals
                .facilityOf(id)
                .ifPresent(facility -> acting.as(
                        Identity.job(consumer(), facility, null),
                        () -> step.accept(proposals.findById(id, LockModeType.PESSIMISTIC_WRITE))));
    }
}
