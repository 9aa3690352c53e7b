package org.sambung.referrals.referral;

import static java.util.Objects.requireNonNull;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;

/**
 * Meets what a hospital's answer obliged the facility to, when the visit service tells that the patient was looked at again.
 * What was missed stays open: somebody must still do it, or say why not; and so does the control of another day that the
 * hospital has asked for since.
 */
@ApplicationScoped
class MeetingFollowUps implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    Leading leading;

    private final Map<String, Reaction<?>> reactions =
            Map.of("follow-up.completed", Reaction.to(FollowedUp.class, (event, told) -> meet(told)));

    /** What is read of {@code follow-up.completed}. */
    record FollowedUp(UUID referralId, UUID facilityId, LocalDate dueOn, Instant occurredAt) {

        FollowedUp {
            requireNonNull(referralId);
            requireNonNull(facilityId);
            requireNonNull(dueOn);
            requireNonNull(occurredAt);
        }
    }

    @Incoming("follow-ups")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "referrals.follow-ups";
    }

    @Override
    public Set<String> topics() {
        return Set.of("visits");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }

    /** The patient may have been seen where they were transferred to without the referral. */
    private void meet(FollowedUp told) {
        leading.with(consumer(), told.referralId(), referral -> {
            referral.followUp(told.dueOn(), told.occurredAt());
            return referral;
        });
    }
}
