package org.sambung.visits.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;
import org.sambung.visits.patient.PatientRepository;
import org.sambung.visits.visit.Moment;

/** Puts what was right in the place of what was recorded, or takes it back, and counts anew who is owed what. */
@ApplicationScoped
class CorrectingExaminations {

    @Inject
    ExaminationRepository examinations;

    @Inject
    ExaminationCorrection.Repository corrections;

    @Inject
    PatientRepository patients;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /**
     * What it is already it does not become again.
     *
     * @param ifMatch the version that was read: of two who correct at once one has read another
     */
    Examination correct(UUID id, String ifMatch, CorrectExamination command) {
        command.demandComplete();
        var examination = examinations.lockedOfCaller(id, caller.identity());
        Version.demand(ifMatch, examination.getVersion());
        var at = Moment.of(command.occurredAt(), clock);
        examination.demandStanding();
        if (command.mistake().takesBack()) {
            keep(examination, command, at);
            examination.takeBack(command.mistake(), at);
        } else {
            become(examination, command, at);
        }
        examinations.flush();
        patients.recountExaminations(examination.getPatientId());
        return examination;
    }

    private void become(Examination examination, CorrectExamination command, Instant at) {
        var right = command.becomes();
        var examinedAt = right.examinedAt() == null ? examination.getExaminedAt() : right.examinedAt();
        if (examination.isAlready(right.kind(), examinedAt, right.findings())) {
            return;
        }
        if (!examinedAt.equals(examination.getExaminedAt())) {
            Moment.of(examinedAt, "/becomes/examinedAt", clock);
            demandInCustody(examination, examinedAt);
        }
        keep(examination, command, at);
        examination.become(right.kind(), examinedAt, right.findings(), command.mistake(), at);
    }

    private void demandInCustody(Examination examination, Instant examinedAt) {
        if (!patients.mayBeExaminedIn(examination.getFacilityId(), examination.getPatientId(), examinedAt)) {
            throw ProblemException.invalid("/becomes/examinedAt", "not-in-custody-then");
        }
    }

    private void keep(Examination examination, CorrectExamination command, Instant at) {
        var made = new ExaminationCorrection.Made(caller.identity().subject(), at, clock.instant());
        corrections.persist(new ExaminationCorrection(ids.next(), examination, command, made));
    }
}
