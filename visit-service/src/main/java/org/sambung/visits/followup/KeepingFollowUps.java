package org.sambung.visits.followup;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Begins follow-ups when hospitals answer, and leads them along with the visits of this service. */
@ApplicationScoped
class KeepingFollowUps implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    PlacingFollowUps placing;

    private final Map<String, Reaction<?>> reactions = new HashMap<>();

    KeepingFollowUps() {
        reactions.put("referral.back-referred", Reaction.to(ToldReferral.class, (event, told) -> {
            if (comesToTheClinic(event)) {
                placing.begin(told);
            } else {
                placing.giveUp(told);
            }
        }));
        List.of("patient.released", "patient.died", "patient.escaped")
                .forEach(type ->
                        reactions.put(type, Reaction.to(ToldCustody.class, (event, told) -> placing.leave(told))));
        reactions.put("patient.readmitted", Reaction.to(ToldCustody.class, (event, told) -> placing.resume(told)));
        List.of("patient.transferred", "referral.reowned")
                .forEach(type -> reactions.put(
                        type,
                        Reaction.to(
                                ToldCustody.class,
                                (event, told) -> placing.takeOver(told.patientId(), told.facilityId()))));
        reactions.put("patient.merged", Reaction.to(ToldMerger.class, (event, told) -> placing.join(told)));
        reactions.put("visit.planned", Reaction.to(ToldVisit.class, (event, told) -> placing.placeAsked(told)));
        List.of("visit.cancelled", "visit.missed", "visit.rescheduled")
                .forEach(type -> reactions.put(
                        type, Reaction.to(ToldVisit.class, (event, told) -> placing.placeAgain(event.subject()))));
        reactions.put(
                "visit.attendance-recorded",
                Reaction.to(ToldVisit.class, (event, told) -> placing.completeSeen(event.subject(), told)));
    }

    /**
     * Who is to come to the hospital again is followed up there, by another referral; who is to come nowhere, nowhere. A day
     * is told of the clinic only.
     */
    private static boolean comesToTheClinic(CloudEvent referral) {
        return referral.data().path("controlAt").asText().equals("CLINIC")
                || referral.data().hasNonNull("lookAgainBy");
    }

    @Incoming("follow-ups-of-referrals")
    @Blocking
    void onReferral(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Incoming("follow-ups-of-visits")
    @Blocking
    void onVisit(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "visits.follow-ups";
    }

    @Override
    public Set<String> topics() {
        return Set.of("referrals", "visits");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }
}
