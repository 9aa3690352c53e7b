package org.sambung.referrals.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sambung.platform.event.Change;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ClinicalTrack;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.movement.MovementTrack;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.permission.DecisionTime;
import org.sambung.referrals.permission.PermissionTrack;
import org.sambung.referrals.permission.Permitter;
import org.sambung.referrals.referral.ReferralEvents.*;

/**
 * A patient's way to a hospital and back: a clinical, a permission and a movement track side by side. No single status
 * word says where it stands.
 *
 * <p>Every method asks its {@link ReferralOperation} whether it may be now, so that nothing can be done past it.
 */
@Entity
class Referral extends ControlSteps {

    /** Told by whoever loads it; without them nothing can be done with it. */
    @Transient
    private Surroundings surroundings;

    protected Referral() {}

    private Referral(Opening opening) {
        super(opening);
    }

    static Referral draft(
            UUID id, Patient patient, ZoneId zone, DraftReferral draft, List<Permitter> permitters, Instant at) {
        var referral = new Referral(Opening.of(
                id,
                patient,
                zone,
                new Destination(draft.destinationId(), null),
                ClinicalTrack.planned(draft.kind().kind(), draft.urgency().urgency(), draft.clinical()),
                new Cover(draft.outsideAgreementBecause()),
                permitters,
                Links.NONE));
        return referral.drafted(at);
    }

    /**
     * What a visit found, once for each proposal; a clinician says what care and where, and writes the letter.
     *
     * @param foundIn the facility where it was found, which may have sent the patient on since
     */
    static Referral proposed(
            UUID id,
            Patient patient,
            ZoneId zone,
            UUID proposal,
            UUID foundIn,
            List<Permitter> permitters,
            Instant at) {
        var referral = new Referral(Opening.of(
                id,
                patient,
                zone,
                Destination.NOT_CHOSEN,
                ClinicalTrack.proposed(),
                new Cover(null),
                permitters,
                Links.proposedBy(proposal)));
        referral.drafted(at);
        if (!foundIn.equals(referral.getFacilityId())) {
            referral.record(Change.of(new ProposalCameAlong(referral.terms(), foundIn, at), at));
        }
        return referral;
    }

    /**
     * Where a hospital sends a patient on: a draft if nobody has left for planned care, else it is with the next hospital at
     * once, and what is owed for the way goes on with it, see {@link ReferralRepository#passObligationsOn}. An emergency whose
     * patient is back already leaves anew, and waits for nothing either.
     *
     * @param chain who permits it anew; who is out has been let out for the whole of the way, and so has an emergency
     */
    static Referral inPlaceOf(
            ReferralFile before,
            UUID id,
            Destination destination,
            Coverage coverage,
            List<Permitter> chain,
            Instant at) {
        var whereabouts = before.getMovement().getStatus();
        var passesOn = whereabouts.isOutside();
        // Nobody goes on who has escaped or whose custody has ended.
        var goesOn = passesOn || whereabouts.isInside() && !before.getClinical().isPlanned();
        var outside = passesOn && before.getClinical().isPlanned() && coverage == null
                ? Cover.OutsideReason.CONTINUES_TREATMENT
                : null;
        var referral = new Referral(new Opening(
                id,
                before.getFacilityId(),
                before.getRegion(),
                before.zone(),
                before.getPatientId(),
                before.getCustodyStatus(),
                destination,
                before.getClinical().elsewhere(goesOn ? ClinicalStatus.SUBMITTED : ClinicalStatus.DRAFT),
                new Cover(outside),
                goesOn ? before.getPermission().copy() : new PermissionTrack(chain),
                before.getMovement().onward(),
                Links.replacing(before.getId())));
        if (!goesOn) {
            return referral.drafted(at);
        }
        referral.getObligations().goOn(before.getObligations());
        referral.markSent(at);
        referral.settle(coverage, at);
        referral.record(
                Change.of(new ReferralSubmitted(referral.terms(), at), "clinical", null, ClinicalStatus.SUBMITTED, at));
        referral.tellIfOutsideAgreement(at);
        return referral;
    }

    /** The hospital wants to see the patient again: to be written and sent like any other. */
    static Referral control(ReferralFile before, UUID id, List<Permitter> permitters, Instant at) {
        var answer = before.getClinical().getBackReferral();
        var referral = new Referral(new Opening(
                id,
                before.getFacilityId(),
                before.getRegion(),
                before.zone(),
                before.getPatientId(),
                before.getCustodyStatus(),
                before.getDestination(),
                ClinicalTrack.planned(
                        ReferralKind.OUTPATIENT,
                        Urgency.ROUTINE,
                        answer.asLetter(before.getClinical().getSummary())),
                new Cover(null),
                new PermissionTrack(permitters),
                new MovementTrack(),
                Links.following(before.getId())));
        return referral.drafted(at);
    }

    private Referral drafted(Instant at) {
        record(Change.of(new ReferralDrafted(terms(), at), "clinical", null, ClinicalStatus.DRAFT, at));
        return this;
    }

    /** Goes at once; permission and paper follow as obligations, counted from the declaration until the departure is known. */
    static Referral emergency(
            UUID id,
            Patient patient,
            ZoneId zone,
            DeclareEmergency emergency,
            Coverage coverage,
            List<Permitter> permitters,
            ObligationConfig limits,
            Instant at) {
        var referral = new Referral(Opening.of(
                id,
                patient,
                zone,
                new Destination(emergency.destinationId(), emergency.destinationName()),
                ClinicalTrack.emergency(emergency.condition()),
                new Cover(null),
                permitters,
                Links.NONE));
        referral.markSent(at);
        referral.getPermission().ask(at, DecisionTime.unlimited());
        referral.settle(coverage, at);
        referral.oblige(ObligationKind.COMPLETE_LETTER, at.plus(limits.completeLetter()));
        permitters.forEach(permitter -> referral.oblige(
                ObligationKind.permissionAfterwards(permitter), at.plus(limits.permissionAfterwards())));
        if (referral.isOfDetainee()) {
            referral.oblige(ObligationKind.TELL_DETAINING_AUTHORITY, at.plus(limits.tellAuthority()));
        }
        referral.record(
                Change.of(new EmergencyDeclared(referral.terms(), at), "clinical", null, ClinicalStatus.SUBMITTED, at));
        referral.tellIfStepIsAbove(null, at);
        referral.tellIfOutsideAgreement(at);
        return referral;
    }

    Referral in(Surroundings around) {
        surroundings = around;
        return this;
    }

    @Override
    ReferralSituation situation() {
        return new ReferralSituation(this, Objects.requireNonNull(surroundings, "no surroundings"));
    }
}
