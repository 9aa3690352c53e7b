package org.sambung.referrals.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.snapshot.SnapshotSource;
import org.sambung.referrals.patient.PatientEvents.PatientSnapshot;
import org.sambung.referrals.patient.PatientEvents.Whereabouts;

@ApplicationScoped
class PatientSnapshots implements SnapshotSource<Patient> {

    @Override
    public String collection() {
        return "patients";
    }

    @Override
    public Class<Patient> type() {
        return Patient.class;
    }

    @Override
    public DomainEvent snapshotOf(Patient patient, Instant at) {
        return new PatientSnapshot(Whereabouts.of(patient), patient.getState(), at);
    }
}
