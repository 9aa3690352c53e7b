package org.sambung.visits.patient;

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

/** Keeps who is in custody where, from what is told of patients; each event tells the whole. */
@ApplicationScoped
class KeepingPatients implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    PatientRepository patients;

    private final Map<String, Reaction<?>> reactions = new HashMap<>();

    KeepingPatients() {
        List.of("patient.registered", "patient.transferred", "patient.readmitted")
                .forEach(type -> reactions.put(type, reaction(true)));
        List.of("patient.released", "patient.died", "patient.escaped")
                .forEach(type -> reactions.put(type, reaction(false)));
        // They may be told of somebody who has left, or has escaped, and do not say so.
        List.of("patient.completed", "patient.moved").forEach(type -> reactions.put(type, reaction(null)));
        reactions.put(
                "patient.snapshot",
                Reaction.to(
                        ToldSnapshot.class, (event, told) -> patients.take(event, told.patient(), told.isInCustody())));
        reactions.put("patient.merged", Reaction.to(ToldMerger.class, this::join));
    }

    @Incoming("patients")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "visits.patients";
    }

    @Override
    public Set<String> topics() {
        return Set.of("referrals");
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return reactions;
    }

    /** The one that is gone is in nobody's custody; what was done for it counts for the one that remains. */
    private void join(CloudEvent event, ToldMerger told) {
        patients.take(event, told.gone(), false);
        patients.join(told.patientId(), told.intoPatientId());
    }

    private Reaction<ToldPatient> reaction(Boolean custody) {
        return Reaction.to(ToldPatient.class, (event, told) -> patients.take(event, told, custody));
    }
}
