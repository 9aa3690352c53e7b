package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.sambung.platform.event.Change;
import org.sambung.referrals.clinical.Appointment;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.referral.ReferralEvents.*;

/** The steps of the hospital, its own word or what it told the facility. */
@MappedSuperclass
abstract class HospitalSteps extends ClinicSteps {

    protected HospitalSteps() {}

    protected HospitalSteps(Opening opening) {
        super(opening);
    }

    void receive(Reported reported, Instant at) {
        demand(ReferralOperation.RECEIPT);
        moveClinically(ClinicalStatus.RECEIVED, ReferralReceived::new, Reported.reason(reported), at);
    }

    void accept(Appointment appointment, Reported reported, Instant at) {
        demand(ReferralOperation.ACCEPTANCE);
        receiveIfNot(reported, at);
        getClinical().appoint(appointment);
        moveClinically(ClinicalStatus.ACCEPTED, ReferralAccepted::new, Reported.reason(reported), at);
    }

    void reject(RejectReferral.Reason reason, Reported reported, Instant at) {
        demand(ReferralOperation.REJECTION);
        receiveIfNot(reported, at);
        var why = reported == null ? reason.name() : reason + ", " + Reported.reason(reported);
        moveClinically(ClinicalStatus.REJECTED, ReferralRejected::new, why, at);
    }

    void treat(Reported reported, Instant at) {
        demand(ReferralOperation.TREATMENT);
        moveClinically(ClinicalStatus.TREATED, PatientTreated::new, Reported.reason(reported), at);
    }

    /** The family is told; a detainee's detention is suspended while in hospital (pembantaran). */
    void admit(Reported reported, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.ADMISSION);
        oblige(ObligationKind.TELL_FAMILY, at.plus(limits.tellFamily()));
        if (isOfDetainee() && limits.detentionIsSuspended()) {
            oblige(ObligationKind.SUSPEND_DETENTION, at.plus(limits.suspendDetention()));
        }
        moveClinically(ClinicalStatus.ADMITTED, PatientAdmitted::new, Reported.reason(reported), at);
    }

    void discharge(Reported reported, Instant at) {
        demand(ReferralOperation.DISCHARGE);
        moveClinically(ClinicalStatus.DISCHARGED, PatientDischarged::new, Reported.reason(reported), at);
    }

    /** The control date, a day in the facility's zone, is due at the end of that day. */
    void answer(BackReferral answer, Reported reported, Instant at) {
        demand(ReferralOperation.BACK_REFERRAL);
        getClinical().answer(answer);
        if (answer.controlDate() != null) {
            var endOfDay = answer.controlDate().plusDays(1).atStartOfDay(zone());
            oblige(ObligationKind.FOLLOW_UP, endOfDay.toInstant());
        }
        record(Change.of(new PatientBackReferred(terms(), at), at).because(Reported.reason(reported)));
    }

    private void receiveIfNot(Reported reported, Instant at) {
        if (getClinical().getStatus() == ClinicalStatus.SUBMITTED) {
            receive(reported, at);
        }
    }
}
