package org.sambung.referrals.referral;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ClinicalTrack;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.hospital.Correspondence;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.movement.MovementTrack;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.patient.CustodyStatus;
import org.sambung.referrals.patient.KnownPerson;
import org.sambung.referrals.permission.PermissionTrack;
import org.sambung.referrals.referral.ReferralEvents.*;

/** What is known of a referral, and the questions that its operations and readers ask of it. */
@MappedSuperclass
abstract class ReferralFile extends Aggregate {

    private static final Set<ClinicalStatus> ON_ITS_WAY = Set.of(
            ClinicalStatus.RECOMMENDED,
            ClinicalStatus.SUBMITTED,
            ClinicalStatus.RECEIVED,
            ClinicalStatus.INFORMATION_REQUESTED,
            ClinicalStatus.ACCEPTED);
    private static final Set<ClinicalStatus> WITH_ANSWER_DUE =
            Set.of(ClinicalStatus.TREATED, ClinicalStatus.DISCHARGED, ClinicalStatus.CLOSED);

    private UUID facilityId;

    private String region;

    private String zoneId;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private CustodyStatus custodyStatus;

    @Embedded
    private Destination destination;

    @Embedded
    private Cover cover;

    @Embedded
    private ClinicalTrack clinical;

    @Embedded
    private PermissionTrack permission;

    @Embedded
    private MovementTrack movement = new MovementTrack();

    @Embedded
    private Obligations obligations = new Obligations();

    @Embedded
    private Milestones milestones;

    @Convert(converter = Correspondence.Sealed.class)
    private Correspondence correspondence;

    @Embedded
    private Links links;

    /** Since when the hospital has it; before that it sees nothing. */
    private Instant sentAt;

    @Transient
    private KnownPerson formerPatient;

    protected ReferralFile() {}

    protected ReferralFile(Opening opening) {
        super(opening.id());
        this.facilityId = opening.facilityId();
        this.region = opening.region();
        this.zoneId = opening.zone().getId();
        this.patientId = opening.patientId();
        this.custodyStatus = opening.custodyStatus();
        this.destination = opening.destination();
        this.clinical = opening.clinical();
        this.cover = opening.cover();
        this.permission = opening.permission();
        this.movement = opening.movement();
        this.links = opening.links();
    }

    /** A planned one's until it is recommended, an emergency's while it goes on or the letter is owed. */
    boolean isLetterOpen() {
        return clinical.isPlanned()
                ? clinical.getStatus() == ClinicalStatus.DRAFT
                : !clinical.getStatus().isOver()
                        || obligations.open(ObligationKind.COMPLETE_LETTER).isPresent();
    }

    boolean awaitsCountersignature() {
        return obligations.open(ObligationKind.COUNTERSIGNATURE).isPresent();
    }

    /** Whether a step is still open; a planned referral is permitted between recommendation and departure. */
    boolean awaitsPermission() {
        return !permission.isGranted()
                && (clinical.isPlanned()
                        ? isOnItsWay() && !movement.getStatus().isOutside()
                        : clinical.needsPermissionAfterwards(movement.getDepartedAt() != null));
    }

    /** Whether it still matters who permits it: a planned one until it has left, an emergency for good. */
    boolean canBePermitted() {
        return !clinical.isPlanned()
                || (clinical.getStatus() == ClinicalStatus.DRAFT || isOnItsWay())
                        && movement.canBecome(MovementStatus.ESCORT_ASSIGNED);
    }

    /** Who has left; nobody stops to write down that an emergency has. */
    boolean canArrive() {
        return clinical.canBecome(ClinicalStatus.ARRIVED)
                && (movement.canBecome(MovementStatus.AT_HOSPITAL)
                        || !clinical.isPlanned() && movement.canBecome(MovementStatus.DEPARTED));
    }

    boolean isOutside() {
        return movement.getStatus().isOutside();
    }

    /** While out; a death that is on record may turn out not to have been natural. */
    boolean canBeFoundDead() {
        return movement.canBecome(MovementStatus.DIED)
                || movement.getStatus() == MovementStatus.DIED && !obligations.has(ObligationKind.TELL_POLICE_OF_DEATH);
    }

    /** While it runs, and the family is not to be told already. */
    boolean canOweTheFamilyWord() {
        return clinical.getStatus() != ClinicalStatus.DRAFT
                && !clinical.getStatus().isOver()
                && obligations.open(ObligationKind.TELL_FAMILY).isEmpty();
    }

    boolean awaitsBackReferral() {
        return WITH_ANSWER_DUE.contains(clinical.getStatus()) && clinical.getBackReferral() == null;
    }

    /** Recommended, or with the hospital, and nobody has arrived yet. */
    boolean isOnItsWay() {
        return ON_ITS_WAY.contains(clinical.getStatus());
    }

    /** The caller in those roles alone that reach this referral: a doctor elsewhere is no doctor here. */
    Identity reader(Identity caller) {
        return caller.towards(facilityId, getDestination().partnerId(), region);
    }

    String href() {
        return "/v1/referrals/" + getId();
    }

    /** A referral's history tells of custody; the hospital does not read it. */
    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, null, region);
    }

    /** The hospital is told from when it has it. */
    @Override
    protected Bounds reach() {
        return new Bounds(facilityId, sentAt == null ? null : getDestination().partnerId(), region);
    }

    UUID getFacilityId() {
        return facilityId;
    }

    String getRegion() {
        return region;
    }

    UUID getPatientId() {
        return patientId;
    }

    /** Nowhere yet, when it was only proposed. */
    Destination getDestination() {
        return destination == null ? Destination.NOT_CHOSEN : destination;
    }

    Cover getCover() {
        return cover;
    }

    ClinicalTrack getClinical() {
        return clinical;
    }

    PermissionTrack getPermission() {
        return permission;
    }

    MovementTrack getMovement() {
        return movement;
    }

    Obligations getObligations() {
        return obligations;
    }

    /** Nothing of it is there before the recommendation. */
    Milestones getMilestones() {
        if (milestones == null) {
            milestones = new Milestones();
        }
        return milestones;
    }

    /** Keeps the agreement that covers it at that moment, and by when the hospital has promised to answer. */
    protected void settle(Coverage coverage, Instant at) {
        cover.settle(coverage, at);
        var within = coverage == null
                ? null
                : coverage.answersWithinAt(clinical.getKind().name(), at).orElse(null);
        getMilestones().expectAnswer(within, at);
    }

    boolean isAnswerOverdueAt(Instant now) {
        return getMilestones().isAnswerOverdue(clinical.getStatus(), now);
    }

    Correspondence getCorrespondence() {
        return correspondence == null ? Correspondence.NONE : correspondence;
    }

    Links getLinks() {
        return links == null ? Links.NONE : links;
    }

    Instant getSentAt() {
        return sentAt;
    }

    ZoneId zone() {
        return ZoneId.of(zoneId);
    }

    CustodyStatus getCustodyStatus() {
        return custodyStatus;
    }

    boolean isOfDetainee() {
        return custodyStatus == CustodyStatus.DETAINEE;
    }

    protected void write(Correspondence more) {
        correspondence = more;
    }

    protected void link(Links another) {
        links = another;
    }

    protected void send(Destination another, Cover under) {
        destination = another;
        cover = under;
    }

    /** From now on the hospital sees it. */
    protected void markSent(Instant at) {
        sentAt = at;
        getMilestones().begin(at, zone());
    }

    /** @return the custody before */
    protected CustodyStatus markCustody(CustodyStatus now) {
        var before = custodyStatus;
        custodyStatus = now;
        return before;
    }

    /** Whom it is about, where its patient has left for another facility: brought along by whoever lists it. */
    Optional<KnownPerson> formerPatient() {
        return Optional.ofNullable(formerPatient);
    }

    void remember(KnownPerson gone) {
        formerPatient = gone;
    }
}
