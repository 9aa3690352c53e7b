package org.sambung.referrals.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Happened;
import org.sambung.platform.time.Ids;
import org.sambung.referrals.coverage.KnownFacility;
import org.sambung.referrals.coverage.UntoldFacilities;

/** Opens and changes patients' files, for whoever asks: a person over REST, an emergency, a whole population's file. */
@ApplicationScoped
public class KeepingFiles {

    @Inject
    PatientRepository patients;

    @Inject
    UntoldFacilities facilities;

    @Inject
    Sealer sealer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Makes a file and does not store it yet. */
    public Patient opened(RegisterPatient command, KnownFacility facility) {
        var at = clock.instant();
        return Patient.register(
                ids.next(),
                facility.getId(),
                facility.getRegion(),
                command,
                command.entry(today(facility), at),
                hashOf(command.person()),
                at);
    }

    Patient register(RegisterPatient command) {
        var facility = ownFacility();
        demandFree(facility.getId(), command.recordNumber());
        var patient = opened(command, facility);
        patients.persistAndFlush(patient);
        return patient;
    }

    /** Known by what the person is called; enough for an emergency, also where nobody has told of the facility yet. */
    public Patient registerProvisional(ProvisionalPatient who) {
        var own = caller.identity().facility();
        var region = facilities.regionOrUntold(own);
        var patient = Patient.provisional(ids.next(), own, region, who, clock.instant());
        patients.persistAndFlush(patient);
        return patient;
    }

    /** The caller's facility as the register tells of it; 422 while it does not. */
    public KnownFacility ownFacility() {
        var own = caller.identity().facility();
        var facility = own == null ? null : patients.getEntityManager().find(KnownFacility.class, own);
        if (facility == null) {
            throw new ProblemException(422, "facility-not-registered");
        }
        return facility;
    }

    /** An edit: needs the version that it is based on. */
    Patient edit(UUID id, String ifMatch, BiConsumer<Patient, Instant> change) {
        var patient = locked(id);
        Version.demand(ifMatch, patient.getVersion());
        change.accept(patient, clock.instant());
        patients.flush();
        return patient;
    }

    /** A step: the file's state is the guard. @param occurredAt when it happened; null for now */
    Patient step(UUID id, String ifMatch, Instant occurredAt, BiConsumer<Patient, Instant> step) {
        var at = Happened.at(occurredAt, clock);
        var patient = locked(id);
        Version.matchIfGiven(ifMatch, patient.getVersion());
        step.accept(patient, at);
        patients.flush();
        return patient;
    }

    /** The file itself, or the one that it has gone into. */
    Patient found(UUID id) {
        var patient = patients.ofCaller(id, caller.identity()).orElseThrow(ProblemException::notFound);
        return patient.getMergedIntoId() == null ? patient : found(patient.getMergedIntoId());
    }

    void demandFree(UUID facility, String recordNumber) {
        if (patients.isTaken(facility, recordNumber.strip())) {
            throw new ProblemException(409, "record-number-taken");
        }
    }

    byte[] hashOf(Person person) {
        return person.nik() == null ? null : hashOf(person.nik());
    }

    public byte[] hashOf(String nik) {
        return sealer.hash(nik, "patient|nik");
    }

    LocalDate today(KnownFacility facility) {
        return LocalDate.ofInstant(clock.instant(), facility.zone());
    }

    Patient locked(UUID id) {
        return patients.lockedOfCaller(id, caller.identity()).orElseThrow(ProblemException::notFound);
    }
}
