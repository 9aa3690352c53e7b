package org.sambung.referrals.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.coverage.KnownFacility;

/** Brings patients from custody to custody; what hangs on it, referrals above all, follows in the same transaction. */
@ApplicationScoped
class MovingPatients {

    @Inject
    KeepingFiles files;

    @Inject
    PatientRepository patients;

    @Inject
    Event<CustodyChanged> changed;

    @Inject
    Event<CustodyLeft> left;

    @Inject
    Event<PatientTakenOver> takenOver;

    @Inject
    Caller caller;

    Patient complete(UUID id, String ifMatch, RegisterPatient command) {
        return files.step(id, ifMatch, null, (patient, at) -> {
            var facility = files.ownFacility();
            files.demandFree(facility.getId(), command.recordNumber());
            var before = patient.getCustodyStatus();
            var since = command.entry(files.today(facility), at);
            patient.complete(command, since, files.hashOf(command.person()), caller.identity(), at);
            tellIfChanged(patient, before, at);
        });
    }

    Patient enter(UUID id, String ifMatch, RecordCustody command) {
        return files.step(id, ifMatch, null, (patient, at) -> {
            var today = files.today(files.ownFacility());
            if (patient.enter(command.entry(today, at), caller.identity(), at)) {
                changed.fire(new CustodyChanged(patient, at));
            }
        });
    }

    Patient send(UUID id, String ifMatch, TransferPatient command) {
        return files.step(id, ifMatch, command.occurredAt(), (patient, at) -> {
            patient.send(command.toFacilityId(), caller.identity(), at);
            if (command.toFacilityId().equals(patient.getFacilityId())) {
                throw ProblemException.invalid("/toFacilityId", "another-facility-needed");
            }
            if (patients.getEntityManager().find(KnownFacility.class, command.toFacilityId()) == null) {
                throw ProblemException.invalid("/toFacilityId", "unknown-facility");
            }
            if (command.openReferrals() == TransferPatient.OpenReferrals.END) {
                left.fire(new CustodyLeft(patient, CustodyLeft.Why.TRANSFERRED, at));
            }
        });
    }

    /** The file comes along with what has gone into it, and the referrals that are not over. */
    Patient receive(UUID id, String ifMatch, ReceivePatient command) {
        return files.step(id, ifMatch, command.occurredAt(), (patient, at) -> {
            var facility = files.ownFacility();
            PatientOperation.RECEPTION.demandRoleOf(patient.reader(caller.identity()));
            PatientOperation.RECEPTION.demand(patient.situation(caller.identity()));
            files.demandFree(facility.getId(), command.recordNumber());
            var fromRegion = patient.getRegion();
            var referrals = patients.takeOver(id, over(), at);
            var from = patient.receive(command, facility.getRegion(), caller.identity(), at);
            patients.flush();
            takenOver.fire(new PatientTakenOver(patient, from, fromRegion, referrals, facility.zone(), at));
        });
    }

    Patient release(UUID id, String ifMatch, Instant occurredAt) {
        return files.step(id, ifMatch, occurredAt, (patient, at) -> {
            patient.release(caller.identity(), at);
            left.fire(new CustodyLeft(patient, CustodyLeft.Why.RELEASED, at));
        });
    }

    Patient escape(UUID id, String ifMatch, Instant occurredAt) {
        return files.step(id, ifMatch, occurredAt, (patient, at) -> {
            patient.escape(caller.identity(), at);
            left.fire(new CustodyLeft(patient, CustodyLeft.Why.ESCAPED, at));
        });
    }

    Patient die(UUID id, String ifMatch, Instant occurredAt) {
        return files.step(id, ifMatch, occurredAt, (patient, at) -> {
            patient.die(caller.identity(), at);
            left.fire(new CustodyLeft(patient, CustodyLeft.Why.DIED, at));
        });
    }

    Patient readmit(UUID id, String ifMatch, ReadmitPatient command) {
        return files.step(id, ifMatch, command.occurredAt(), (patient, at) -> {
            var today = files.today(files.ownFacility());
            var before = patient.getCustodyStatus();
            patient.readmit(command.custody().entry(today, at), command.block(), caller.identity(), at);
            tellIfChanged(patient, before, at);
        });
    }

    /**
     * All rows that it changes are locked in the order of their ids, with what has gone into the duplicate before: two who
     * merge at once do not wait for one another.
     */
    Patient merge(UUID id, String ifMatch, MergePatients command, Instant at) {
        Stream.concat(Stream.of(id, command.duplicateId()), patients.mergedInto(command.duplicateId()).stream())
                .sorted()
                .distinct()
                .forEach(one -> lock(one, id));
        var kept = files.locked(id);
        Version.matchIfGiven(ifMatch, kept.getVersion());
        var duplicate = files.locked(command.duplicateId());
        var nik = kept.getPerson().nik() == null ? duplicate.getPerson() : kept.getPerson();
        kept.absorb(duplicate, files.hashOf(nik), caller.identity(), at);
        patients.flush();
        patients.followOn(duplicate.getId(), id);
        // The duplicate's referrals were permitted as its custody asked.
        changed.fire(new CustodyChanged(kept, at));
        patients.flush();
        return kept;
    }

    private void lock(UUID one, UUID kept) {
        if (patients.lockedOfCaller(one, caller.identity()).isEmpty()) {
            throw one.equals(kept)
                    ? ProblemException.notFound()
                    : ProblemException.invalid("/duplicateId", "unknown-patient");
        }
    }

    private void tellIfChanged(Patient patient, CustodyStatus before, Instant at) {
        if (patient.getCustodyStatus() != before) {
            changed.fire(new CustodyChanged(patient, at));
        }
    }

    private static List<String> over() {
        return Stream.of(ClinicalStatus.values())
                .filter(ClinicalStatus::isOver)
                .map(Enum::name)
                .toList();
    }
}
