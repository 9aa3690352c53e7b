package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;
import org.sambung.referrals.coverage.KnownPartner;
import org.sambung.referrals.obligation.Fulfilment;
import org.sambung.referrals.obligation.Obligation;
import org.sambung.referrals.obligation.ObligationView;
import org.sambung.referrals.patient.PatientRepository;
import org.sambung.referrals.referral.ReferralView.ClinicalPart;
import org.sambung.referrals.referral.ReferralView.CoverPart;
import org.sambung.referrals.referral.ReferralView.DestinationPart;
import org.sambung.referrals.referral.ReferralView.HandoverPart;
import org.sambung.referrals.referral.ReferralView.LinkPart;
import org.sambung.referrals.referral.ReferralView.MovementPart;
import org.sambung.referrals.referral.ReferralView.PatientPart;
import org.sambung.referrals.referral.ReferralView.PermissionPart;

/** Shows referrals, each part to whom it may be shown, and records who was shown whose. */
@ApplicationScoped
class ShowingReferrals {

    @Inject
    EntityManager database;

    @Inject
    PatientRepository patients;

    @Inject
    ReferralRepository referrals;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    ReadTrail reads;

    @Inject
    History history;

    ReferralView whole(Referral referral) {
        var identity = referral.reader(caller.identity());
        return view(
                referral,
                identity,
                Actions.of(ReferralOperation.values(), referral.situation(), identity, referral.href()));
    }

    ReferralView inList(Referral referral) {
        return view(referral, referral.reader(caller.identity()), null);
    }

    /** Who is outside, without anything clinical, and without a person's particulars for whoever that is. */
    OutsideView outside(Referral referral) {
        var reader = referral.reader(caller.identity());
        if (Visibility.NAME.isFor(reader)) {
            reads.note(referral.getId(), referral.getPatientId(), referral.bounds(), EnumSet.of(ReadPart.IDENTITY));
        }
        var patient = patient(referral, reader);
        var track = referral.getMovement();
        return new OutsideView(
                referral.getId(),
                referral.getFacilityId(),
                new OutsideView.Who(patient.id(), patient.name(), patient.block()),
                destination(referral.getDestination()),
                track.getStatus(),
                track.getDepartedAt(),
                Visibility.ESCORT.isFor(reader) ? track.guards() : null,
                track.guards().size(),
                track.getExpectedReturn(),
                track.isOverdueAt(clock.instant()));
    }

    /** It tells how somebody fares, to whom the referral itself tells who that is. */
    List<HistoryEntry> history(Referral referral) {
        var reader = referral.reader(caller.identity());
        note(referral, reader);
        var all = history.of(referral.getId());
        return Discretion.showsHowItGoes(referral, reader) ? all : HistoryForCustody.of(all);
    }

    private void note(Referral referral, Identity reader) {
        reads.note(referral.getId(), referral.getPatientId(), referral.bounds(), Visibility.partsFor(reader));
    }

    private ReferralView view(Referral referral, Identity reader, Actions actions) {
        note(referral, reader);
        var answer = actions == null ? null : onwardAnswer(referral, reader);
        return new ReferralView(
                referral.getId(),
                referral.getFacilityId(),
                referral.getClinical().getKind(),
                referral.getClinical().getUrgency(),
                patient(referral, reader),
                destination(referral, reader),
                Discretion.hidesWhereTo(referral, reader) ? null : cover(referral.getCover()),
                clinical(referral, answer, reader),
                permission(referral, reader),
                links(referral, answer, reader),
                movement(referral, reader),
                obligations(referral, reader, actions != null),
                referral.getVersion(),
                actions);
    }

    /** The patient's row is looked up only for those who may see something of it. */
    private PatientPart patient(Referral referral, Identity reader) {
        if (!Visibility.NAME.isFor(reader)) {
            return new PatientPart(referral.getPatientId(), null, null, null);
        }
        return referral.formerPatient()
                .or(() -> patients.known(referral.getPatientId(), referral.getFacilityId()))
                .map(patient -> new PatientPart(
                        referral.getPatientId(),
                        patient.person().name(),
                        Visibility.BLOCK.isFor(reader) ? patient.block() : null,
                        Visibility.PERSON.isFor(reader) && Discretion.showsPerson(referral, reader)
                                ? patient.person()
                                : null))
                .orElseGet(() -> new PatientPart(referral.getPatientId(), null, null, null));
    }

    /** Who held the patient knows where they were sent in custody, and nowhere else. */
    private DestinationPart destination(Referral referral, Identity reader) {
        return Discretion.hidesWhereTo(referral, reader)
                ? new DestinationPart(null, null, null)
                : destination(referral.getDestination());
    }

    private DestinationPart destination(Destination destination) {
        if (destination.partnerId() == null) {
            return new DestinationPart(null, destination.name(), null);
        }
        var partner = database.find(KnownPartner.class, destination.partnerId());
        return partner == null
                ? new DestinationPart(destination.partnerId(), null, null)
                : new DestinationPart(partner.getId(), partner.getName(), partner.getEmergencyPhone());
    }

    private static CoverPart cover(Cover cover) {
        return new CoverPart(
                cover.getAgreementId(),
                cover.getScopeVersion(),
                cover.isOutsideAgreement(),
                cover.getOutsideReason(),
                cover.getSecondContact());
    }

    /** The referral with a hospital's answer that this one has led to, over however many hospitals; null while there is none. */
    private Referral onwardAnswer(Referral referral, Identity reader) {
        if (referral.getLinks().replacedBy() == null || !Visibility.OBLIGATIONS.isFor(reader)) {
            return null;
        }
        return referrals
                .answeredOnward(referral)
                .filter(answered -> answered.reader(caller.identity()).equals(reader))
                .filter(answered -> Discretion.showsHowItGoes(answered, reader))
                .orElse(null);
    }

    private ClinicalPart clinical(Referral referral, Referral answer, Identity reader) {
        var track = referral.getClinical();
        var all = Visibility.CLINICAL.isFor(reader);
        var fares = Discretion.showsHowItGoes(referral, reader);
        return new ClinicalPart(
                fares ? track.getStatus() : null,
                all ? track.getSummary() : null,
                all ? track.getAppointment() : null,
                all ? track.getBackReferral() : null,
                all && answer != null ? answer.getClinical().getBackReferral() : null,
                all ? track.getDisposition() : null,
                all ? track.getRefusal() : null,
                all ? track.getReferrer() : null,
                all ? referral.getCorrespondence().inquiries() : null,
                all ? referral.getCorrespondence().reported() : null,
                fares && track.getSummary() != null && Visibility.PRECAUTIONS.isFor(reader)
                        ? track.getSummary().precautions()
                        : null);
    }

    /** Where a hospital's patient comes from and goes to is for those to know who lead the whole; custody, until it ends. */
    private static LinkPart links(Referral referral, Referral answer, Identity reader) {
        var links = referral.getLinks();
        if (links.equals(Links.NONE)
                || !Visibility.OBLIGATIONS.isFor(reader)
                || !Discretion.showsHowItGoes(referral, reader)) {
            return null;
        }
        return new LinkPart(
                links.replaces(),
                links.replacedBy(),
                answer == null ? null : answer.getId(),
                links.follows(),
                links.proposalId(),
                links.proposalWithdrawnAt(),
                links.controlWithdrawnAt());
    }

    private static HandoverPart handover(Referral referral, Identity reader) {
        var handover = referral.getMovement().getHandover();
        return handover == null || !Visibility.HANDOVER.isFor(reader) || !Discretion.showsArrival(referral, reader)
                ? null
                : new HandoverPart(handover.givenBy(), handover.takenBy(), handover.confirmed());
    }

    private PermissionPart permission(Referral referral, Identity reader) {
        if (!Visibility.PERMISSION.isFor(reader)) {
            return null;
        }
        var track = referral.getPermission();
        var now = clock.instant();
        return new PermissionPart(
                track.getStatus(),
                track.getSteps(),
                referral.awaitsPermission() ? track.deciderAt(now).orElse(null) : null,
                referral.awaitsPermission() ? track.getDue() : null,
                track.getEscalatedAt());
    }

    private MovementPart movement(Referral referral, Identity reader) {
        var track = referral.getMovement();
        var escort = track.getEscort();
        var ofFacility = Visibility.PERMISSION.isFor(reader);
        var size = escort == null ? null : escort.officers().size();
        return new MovementPart(
                ofFacility ? track.getStatus() : track.getStatus().asTheHospitalKnowsIt(track.getArrivedAt() != null),
                Visibility.ESCORT.isFor(reader) ? escort : null,
                Visibility.ESCORT_SIZE.isFor(reader) ? size : null,
                handover(referral, reader),
                track.getDepartedAt(),
                ofFacility ? track.getExpectedReturn() : null,
                Discretion.showsArrival(referral, reader) ? track.getArrivedAt() : null,
                track.getReturnedAt(),
                ofFacility && track.isOverdueAt(clock.instant()),
                Visibility.ESCORT.isFor(reader) ? track.getGuardShifts() : null,
                ofFacility && track.getPlan() != null ? track.getPlan().departure() : null,
                ofFacility && track.getPlan() != null ? track.getPlan().comingBack() : null,
                ofFacility ? track.getEndedAt() : null);
    }

    private static Actions actionsOn(Referral referral, Obligation obligation, Identity reader) {
        return Actions.of(
                ObligationOperation.values(),
                obligation,
                reader,
                referral.href() + "/obligations/" + obligation.getNumber());
    }

    private List<ObligationView> obligations(Referral referral, Identity reader, boolean withActions) {
        if (!Visibility.OBLIGATIONS.isFor(reader)) {
            return null;
        }
        var now = clock.instant();
        return referral.getObligations().all().stream()
                .map(obligation -> ObligationView.of(
                        obligation,
                        now,
                        fulfilment(obligation, reader),
                        withActions ? actionsOn(referral, obligation, reader) : null))
                .toList();
    }

    private static Fulfilment fulfilment(Obligation obligation, Identity reader) {
        var how = obligation.getFulfilment();
        if (how == null || !Visibility.FULFILMENT.isFor(reader)) {
            return null;
        }
        return obligation.getKind().isAboutCare() && !Visibility.CLINICAL.isFor(reader) ? how.withoutOutcome() : how;
    }
}
