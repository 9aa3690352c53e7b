package org.sambung.visits.patient;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
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
        List.of("patient.registered", "patient.moved", "patient.transferred", "patient.readmitted")
                .forEach(type -> reactions.put(type, reaction(true)));
        List.of("patient.released", "patient.escaped", "patient.died", "patient.merged")
                .forEach(type -> reactions.put(type, reaction(false)));
        // They may tell of somebody who has left, and do not say so.
        List.of("patient.completed", "patient.snapshot").forEach(type -> reactions.put(type, reaction(null)));
    }

    @Incoming("patients")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        inbox.receive(this, event);
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

    private Reaction<ToldPatient> reaction(Boolean custody) {
        return Reaction.to(ToldPatient.class, (event, told) -> patients.take(event, told, custody));
    }
}
