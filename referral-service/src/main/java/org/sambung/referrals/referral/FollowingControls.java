package org.sambung.referrals.referral;

import static java.util.Objects.requireNonNull;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.clinical.ControlPlace;

/**
 * Takes back what was drafted for a control at the hospital, once the hospital wants it elsewhere or not at all; and has nobody
 * owe the control any more once its patient has come for it. The hospital that says so does not see the other referral, so it
 * follows by event, as the facility that leads it; done again it changes nothing.
 */
@ApplicationScoped
class FollowingControls implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    DraftedControls controls;

    @Inject
    ReferralRepository referrals;

    @Inject
    Leading leading;

    @Inject
    Acting acting;

    private final Map<String, Reaction<?>> reactions = Map.of(
            "referral.back-referred",
            Reaction.to(Answered.class, (event, answered) -> follow(answered))
                    .onlyIf(FollowingControls::isNotAtTheHospital),
            "referral.arrived",
            Reaction.to(CameAgain.class, (event, came) -> meet(came)).onlyIf(FollowingControls::isOfAControl));

    /** What is read of {@code referral.back-referred}. */
    record Answered(UUID referralId, Instant occurredAt) {

        Answered {
            requireNonNull(referralId);
            requireNonNull(occurredAt);
        }
    }

    /** What is read of {@code referral.arrived} of what was drafted for a control. */
    record CameAgain(UUID follows, Instant occurredAt) {

        CameAgain {
            requireNonNull(follows);
            requireNonNull(occurredAt);
        }
    }

    private static boolean isOfAControl(CloudEvent arrived) {
        return arrived.data().hasNonNull("follows");
    }

    private void meet(CameAgain came) {
        leading.with(consumer(), came.follows(), referral -> {
            referral.cameAgain(came.occurredAt());
            return referral;
        });
    }

    private static boolean isNotAtTheHospital(CloudEvent answered) {
        return !answered.data().path("controlAt").asText().equals(ControlPlace.HOSPITAL.name());
    }

    private void follow(Answered answered) {
        boolean followed;
        do {
            followed =
                    controls.askedForIn(answered.referralId()).stream().allMatch(drafted -> follow(answered, drafted));
            // Not where one has come to another facility since it was asked where it is.
        } while (!followed);
    }

    /** By what the answer says now: this event may come late, or again. @return false where either is led elsewhere by now */
    private boolean follow(Answered answered, DraftedControls.Drafted drafted) {
        var isAskedFor =
                as(drafted.askedOfFacilityId(), answered.referralId(), FollowingControls::isAnsweredWithAnotherVisit);
        return isAskedFor.isPresent()
                && (isAskedFor.get()
                        || as(drafted.facilityId(), drafted.referralId(), control -> {
                                    control.withdrawControl(answered.occurredAt());
                                    return true;
                                })
                                .isPresent());
    }

    private static boolean isAnsweredWithAnotherVisit(Referral referral) {
        var answer = referral.getClinical().getBackReferral();
        return answer != null && answer.asksToComeAgain();
    }

    private <T> Optional<T> as(UUID facility, UUID referral, Function<Referral, T> step) {
        return acting.as(Identity.job(consumer(), facility, null), () -> referrals
                .findByIdOptional(referral, LockModeType.PESSIMISTIC_WRITE)
                .map(step));
    }

    @Incoming("controls")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "referrals.controls";
    }

    @Override
    public Set<String> topics() {
        return Set.of("referrals");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }
}
