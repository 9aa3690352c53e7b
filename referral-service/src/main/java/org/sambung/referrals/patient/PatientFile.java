package org.sambung.referrals.patient;

import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;

/** What a patient's file consists of. */
@MappedSuperclass
abstract class PatientFile extends Aggregate {

    private UUID facilityId;

    private String region;

    /** The facility's own; null while the patient is provisional. */
    private String recordNumber;

    @Convert(converter = Person.Sealed.class)
    private Person person;

    /** Keyed hash for exact search; null without a NIK. */
    private byte[] nikHash;

    @Enumerated(EnumType.STRING)
    private CustodyStatus custodyStatus;

    /** Opened for the few who ask, not with every list. */
    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = CustodyFile.Sealed.class)
    private CustodyFile custody;

    private String block;

    @Enumerated(EnumType.STRING)
    private PatientState state;

    private boolean provisional;

    /** The facility that shall receive the patient and may read the file ahead; null for none. */
    private UUID boundForId;

    /** The file that this one has gone into; null for none. */
    private UUID mergedIntoId;

    protected PatientFile() {}

    protected PatientFile(UUID id, UUID facilityId, String region, RegisterPatient as, byte[] nikHash) {
        super(id);
        this.facilityId = facilityId;
        this.region = region;
        this.recordNumber = as.recordNumber() == null ? null : as.recordNumber().strip();
        this.person = as.person();
        this.nikHash = nikHash;
        this.custodyStatus = as.custodyStatus();
        this.block = as.block();
        this.state = PatientState.IN_CUSTODY;
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, null, region);
    }

    /** Who it is. */
    protected void write(Person anew, byte[] newNikHash) {
        person = anew;
        nikHash = newNikHash;
    }

    protected void insure(Person insured) {
        person = insured;
    }

    protected void number(String another) {
        recordNumber = another.strip();
    }

    protected void lodge(String newBlock) {
        block = newBlock;
    }

    protected void guard(CustodyFile now, CustodyStatus status) {
        custody = now;
        custodyStatus = status;
    }

    /** @param to the facility that shall receive the patient; null for none */
    protected void bindFor(UUID to) {
        boundForId = to;
    }

    /** @return the facility that was left */
    protected UUID moveTo(UUID facility, String newRegion) {
        var from = facilityId;
        facilityId = facility;
        region = newRegion;
        boundForId = null;
        return from;
    }

    protected void markProvisional(boolean now) {
        provisional = now;
    }

    /** @return the state before */
    protected PatientState mark(PatientState next) {
        var before = state;
        state = next;
        return before;
    }

    /** Found by the other file's NIK from now on. */
    protected void leadTo(UUID file) {
        mergedIntoId = file;
        nikHash = null;
    }

    public boolean isInCustody() {
        return state == PatientState.IN_CUSTODY;
    }

    public UUID getFacilityId() {
        return facilityId;
    }

    public String getRegion() {
        return region;
    }

    public String getRecordNumber() {
        return recordNumber;
    }

    public Person getPerson() {
        return person;
    }

    public CustodyStatus getCustodyStatus() {
        return custodyStatus;
    }

    /** Empty, never null: a file from before may have none. */
    public CustodyFile getCustody() {
        return custody == null ? CustodyFile.NONE : custody;
    }

    public String getBlock() {
        return block;
    }

    public PatientState getState() {
        return state;
    }

    boolean isProvisional() {
        return provisional;
    }

    UUID getBoundForId() {
        return boundForId;
    }

    public UUID getMergedIntoId() {
        return mergedIntoId;
    }
}
