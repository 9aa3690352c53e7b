package org.sambung.visits.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;
import org.sambung.visits.proposal.ProposingReferrals;
import org.sambung.visits.proposal.ProposingReferrals.Proposed;
import org.sambung.visits.visit.RecordAttendance;
import org.sambung.visits.visit.RecordingAttendance;
import org.sambung.visits.visit.Visit;
import org.sambung.visits.visit.VisitSide;

/** Records findings at a locked visit: whoever is examined attends, and a recommendation is proposed once. */
@ApplicationScoped
public class RecordingFindings {

    @Inject
    FindingRepository findings;

    @Inject
    RecordingAttendance attendance;

    @Inject
    ProposingReferrals proposing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** A finding that was made at a time. */
    public record Found(UUID patientId, FindingContent content, Instant at) {}

    /** @throws ProblemException 400 where the patient is not known to have been in custody there */
    void record(Visit visit, RecordFinding command, Instant at) {
        if (!attendance.strangersAmong(visit, List.of(command.patientId())).isEmpty()) {
            throw RecordingAttendance.stranger("/patientId");
        }
        record(visit, List.of(new Found(command.patientId(), command.content(), at)));
    }

    /** Several at once, told as one change of the visit at the time of the last. */
    public void record(Visit visit, List<Found> found) {
        var last = found.stream().map(Found::at).max(Instant::compareTo).orElseThrow();
        attend(visit, found.stream().map(Found::patientId).toList(), last);
        visit.recordFindings(found.size(), last);
        found.forEach(one -> keep(
                visit,
                Finding.first(ids.next(), visit, one.patientId(), one.content(), made(visit, one.at())),
                one.at()));
    }

    /**
     * Each side corrects what it found: what the clinic proposed of its own the team does not know.
     *
     * @throws ProblemException 400 where there is no such finding to correct, 403 where it is the other side's, 409 where it
     *     was corrected before
     */
    void correct(Visit visit, RecordFinding command, Instant at) {
        visit.recordFindings(0, at);
        var earlier = findings.findByIdOptional(command.replaces())
                .filter(finding -> finding.isOf(visit.getId(), command.patientId()))
                .orElseThrow(() -> ProblemException.invalid("/replaces", "unknown-finding"));
        var made = made(visit, at);
        if (earlier.getSide() != made.side()) {
            throw new ProblemException(403, "finding-of-the-other-side");
        }
        if (findings.isReplaced(earlier.getId())) {
            throw new ProblemException(409, "finding-corrected-already");
        }
        keep(visit, Finding.correcting(earlier, ids.next(), visit, command.content(), made), at);
        if (earlier.getContent().recommends()) {
            if (command.content().recommends()) {
                proposing.correct(earlier.getFirstId(), command.content().proposed());
            } else {
                proposing.withdraw(earlier.getFirstId(), at);
            }
        }
    }

    private void attend(Visit visit, List<UUID> patients, Instant at) {
        var inmates = patients.stream()
                .map(patient -> new RecordAttendance.Inmate(patient, null))
                .toList();
        attendance.add(visit, new RecordAttendance(inmates, null, at), at);
    }

    private void keep(Visit visit, Finding finding, Instant at) {
        findings.persist(finding);
        if (finding.getContent().recommends()) {
            var booking = visit.getBooking();
            proposing.propose(
                    new Proposed(
                            finding.getFirstId(),
                            visit.getId(),
                            booking.facilityId(),
                            // What the clinic found the team need not know.
                            finding.getSide() == VisitSide.PARTNER ? booking.partnerId() : null,
                            booking.region(),
                            finding.getPatientId(),
                            finding.getContent().proposed()),
                    at);
        }
    }

    private Finding.Made made(Visit visit, Instant at) {
        var identity = caller.identity();
        var byPartner = visit.getBooking().partnerId().equals(identity.partner());
        var side = byPartner ? VisitSide.PARTNER : VisitSide.FACILITY;
        return new Finding.Made(identity.subject(), side, at, clock.instant());
    }
}
