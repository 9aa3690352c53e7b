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
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.referrals.clinical.ClinicalTrack;
import org.sambung.referrals.hospital.Correspondence;
import org.sambung.referrals.movement.MovementTrack;
import org.sambung.referrals.patient.CustodyStatus;
import org.sambung.referrals.patient.KnownPerson;
import org.sambung.referrals.permission.PermissionTrack;

/** What a referral consists of: whose it is, its three tracks, and what hangs on them. */
@MappedSuperclass
abstract class ReferralParts extends Aggregate {

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

    /** Whether somebody has written or planned it, or attached something: it is more than what it was drafted from. */
    private boolean workedOn;

    @Transient
    private KnownPerson formerPatient;

    protected ReferralParts() {}

    protected ReferralParts(Opening opening) {
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

    protected void write(Correspondence more) {
        correspondence = more;
    }

    protected void link(Links another) {
        links = another;
    }

    boolean isWorkedOn() {
        return workedOn;
    }

    protected void workOn() {
        workedOn = true;
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
