package org.sambung.referrals.patient;

import static java.util.Objects.requireNonNull;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.patient.PatientEvents.*;

/**
 * Brings into the file what happened to its patient outside: who escaped or died there, whoever recorded it at the referral,
 * the hospital too, which has no part in the file. Who was caught and is back is in custody again.
 */
@ApplicationScoped
class FollowingMovements implements Subscription {

    @Inject
    Inbox inbox;

    @Inject
    PatientRepository patients;

    @Inject
    Event<CustodyLeft> left;

    private final Map<String, Reaction<?>> reactions = Map.of(
            "referral.escaped", Reaction.to(Movement.class, (event, moved) -> escaped(moved)),
            "referral.died", Reaction.to(Movement.class, (event, moved) -> died(moved)),
            "referral.returned", Reaction.to(Movement.class, (event, moved) -> back(moved)));

    /** What is read of an event of a referral. */
    record Movement(UUID referralId, UUID patientId, UUID facilityId, Instant occurredAt) {

        Movement {
            requireNonNull(referralId);
            requireNonNull(patientId);
            requireNonNull(facilityId);
            requireNonNull(occurredAt);
        }
    }

    private void escaped(Movement moved) {
        fileOf(moved, PatientState.ESCAPED).ifPresent(patient -> {
            patient.become(PatientState.ESCAPED, PatientEscaped::new, moved.occurredAt());
            tell(patient, CustodyLeft.Why.ESCAPED, moved);
        });
    }

    private void died(Movement moved) {
        fileOf(moved, PatientState.DIED).ifPresent(patient -> {
            patient.become(PatientState.DIED, PatientDied::new, moved.occurredAt());
            tell(patient, CustodyLeft.Why.DIED, moved);
        });
    }

    private void back(Movement moved) {
        if (patients.hadEscaped(moved.referralId())) {
            fileOf(moved, PatientState.IN_CUSTODY)
                    .filter(patient -> patient.getState() == PatientState.ESCAPED)
                    .ifPresent(patient ->
                            patient.become(PatientState.IN_CUSTODY, PatientReadmitted::new, moved.occurredAt()));
        }
    }

    private void tell(Patient patient, CustodyLeft.Why why, Movement moved) {
        patients.flush();
        left.fire(new CustodyLeft(patient, why, moved.occurredAt()));
    }

    /** Empty if the file knows already, or has gone to another facility; one that it has gone into since counts for it. */
    private Optional<Patient> fileOf(Movement moved, PatientState next) {
        var facility = Identity.job(consumer(), moved.facilityId(), null);
        return patients.lockedOfCaller(moved.patientId(), facility)
                .flatMap(patient -> patient.getMergedIntoId() == null
                        ? Optional.of(patient)
                        : patients.lockedOfCaller(patient.getMergedIntoId(), facility))
                .filter(patient -> patient.getState().canBecome(next));
    }

    @Incoming("movements")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        inbox.receive(this, events);
    }

    @Override
    public String consumer() {
        return "referrals.movements";
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
