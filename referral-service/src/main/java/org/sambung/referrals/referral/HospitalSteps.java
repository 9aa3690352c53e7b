package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Change;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.clinical.Appointment;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.hospital.HospitalWord;
import org.sambung.referrals.hospital.Reported;
import org.sambung.referrals.referral.ReferralEvents.*;

/** What the hospital answers before it has the patient: its own word, or what it told the facility. */
@MappedSuperclass
abstract class HospitalSteps extends ClinicSteps {

    protected HospitalSteps() {}

    protected HospitalSteps(Opening opening) {
        super(opening);
    }

    void receive(Reported reported, Instant at) {
        demand(ReferralOperation.RECEIPT);
        note(HospitalWord.RECEIPT, reported, at);
        moveClinically(ClinicalStatus.RECEIVED, ReferralReceived::new, Reported.reason(reported), at);
    }

    void requestInformation(String question, Reported reported, Instant at) {
        demand(ReferralOperation.INFORMATION_REQUEST);
        receiveIfNot(reported, at);
        write(getCorrespondence().ask(question, at));
        note(HospitalWord.INFORMATION_REQUEST, reported, at);
        moveClinically(ClinicalStatus.INFORMATION_REQUESTED, InformationRequested::new, Reported.reason(reported), at);
    }

    void accept(Appointment appointment, Reported reported, Instant at) {
        demand(ReferralOperation.ACCEPTANCE);
        receiveIfNot(reported, at);
        getClinical().appoint(appointment);
        note(HospitalWord.ACCEPTANCE, reported, at);
        moveClinically(ClinicalStatus.ACCEPTED, ReferralAccepted::new, Reported.reason(reported), at);
    }

    void reject(RejectReferral.Reason reason, Reported reported, Instant at) {
        demand(ReferralOperation.REJECTION);
        receiveIfNot(reported, at);
        note(HospitalWord.REJECTION, reported, at);
        moveClinically(ClinicalStatus.REJECTED, ReferralRejected::new, because(reason, reported), at);
    }

    /** The referral waits again; what was appointed no longer is. */
    void withdrawAcceptance(WithdrawAcceptance.Reason reason, Reported reported, Instant at) {
        demand(ReferralOperation.ACCEPTANCE_WITHDRAWAL);
        getClinical().appoint(null);
        getMilestones().answerAgain(getMilestones().getAcceptedAt(), at);
        note(HospitalWord.ACCEPTANCE_WITHDRAWAL, reported, at);
        moveClinically(ClinicalStatus.RECEIVED, AcceptanceWithdrawn::new, because(reason, reported), at);
    }

    void appoint(Appointment appointment, Reported reported, Instant at) {
        demand(ReferralOperation.APPOINTMENT);
        getClinical().appoint(appointment);
        note(HospitalWord.APPOINTMENT, reported, at);
        record(Change.of(new AppointmentChanged(terms(), at), at).because(Reported.reason(reported)));
    }

    void noShow(RecordNoShow.Reason reason, Reported reported, Instant at) {
        demand(ReferralOperation.NO_SHOW);
        note(HospitalWord.NO_SHOW, reported, at);
        moveClinically(ClinicalStatus.NO_SHOW, PatientDidNotCome::new, because(reason, reported), at);
    }

    /**
     * To another place, by a new referral that replaces this one; a patient who is out goes there without a return between.
     *
     * @param coverage the agreement that covers it there, or null
     * @return the referral that leads on
     */
    Referral redirect(RedirectReferral command, Reported reported, UUID nextId, Coverage coverage, Instant at) {
        demand(ReferralOperation.REDIRECTION);
        if (!getClinical().isPlanned() && !Boolean.TRUE.equals(command.stabilised())) {
            throw new ProblemException(422, "emergency-must-be-stabilised");
        }
        var destination = new Destination(command.destinationId(), command.destinationName());
        note(HospitalWord.REDIRECTION, reported, at);
        var chain = situation()
                .custody()
                .permissions()
                .chainFor(getCustodyStatus(), getClinical().getKind());
        var next = Referral.inPlaceOf(this, nextId, destination, coverage, chain, at);
        link(getLinks().replacedBy(nextId));
        moveClinically(
                ClinicalStatus.REDIRECTED,
                (terms, when) -> new ReferralRedirected(terms, nextId, when),
                because(command.reason(), reported),
                at);
        return next;
    }

    /** Flags the step until the hospital's own word. */
    protected void note(HospitalWord step, Reported reported, Instant at) {
        if (reported != null) {
            write(getCorrespondence().report(step, reported, at));
        }
    }

    protected static String because(Enum<?> reason, Reported reported) {
        return reported == null ? reason.name() : reason + ", " + Reported.reason(reported);
    }

    private void receiveIfNot(Reported reported, Instant at) {
        if (getClinical().getStatus() == ClinicalStatus.SUBMITTED) {
            receive(reported, at);
        }
    }
}
