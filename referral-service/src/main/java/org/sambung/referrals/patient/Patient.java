package org.sambung.referrals.patient;

import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.patient.PatientEvents.*;

/** A person in custody under a facility's care. Every command asks its {@link PatientOperation}. */
@Entity
public class Patient extends Aggregate {

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

    protected Patient() {}

    private Patient(UUID id, UUID facilityId, String region, RegisterPatient as, byte[] nikHash) {
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

    static Patient register(
            UUID id,
            UUID facilityId,
            String region,
            RegisterPatient as,
            CustodyEntry since,
            byte[] nikHash,
            Instant at) {
        var patient = new Patient(id, facilityId, region, as, nikHash);
        patient.custody = CustodyFile.opened(since);
        patient.record(Change.of(new PatientRegistered(Whereabouts.of(patient), at), at));
        return patient;
    }

    /** Known by what a person is called only; completed or merged later. */
    static Patient provisional(UUID id, UUID facilityId, String region, ProvisionalPatient who, Instant at) {
        var as = new RegisterPatient(
                null, Person.provisional(who.name(), who.sex()), CustodyStatus.DETAINEE, who.block(), null, null);
        var patient = new Patient(id, facilityId, region, as, null);
        patient.provisional = true;
        patient.record(Change.of(new PatientRegistered(Whereabouts.of(patient), at), at));
        return patient;
    }

    void complete(RegisterPatient as, CustodyEntry since, byte[] newNikHash, Identity by, Instant at) {
        demand(PatientOperation.COMPLETION, by);
        provisional = false;
        recordNumber = as.recordNumber().strip();
        person = as.person().aliasOf(person.name());
        nikHash = newNikHash;
        block = as.block() == null ? block : as.block();
        custody = getCustody().with(since);
        custodyStatus = as.custodyStatus();
        record(PatientCompleted::new, at);
    }

    void describe(Person anew, byte[] newNikHash, Identity by, Instant at) {
        demand(PatientOperation.PERSON, by);
        person = PatientView.isClinical(by) ? anew : anew.keepingClinicalOf(person);
        nikHash = newNikHash;
        record(PatientChanged::new, at);
    }

    void insure(InsurePatient with, Identity by, Instant at) {
        demand(PatientOperation.INSURANCE, by);
        person = person.insured(with.jknNumber(), with.jkn());
        record(PatientChanged::new, at);
    }

    void place(String newBlock, Identity by, Instant at) {
        demand(PatientOperation.PLACEMENT, by);
        block = newBlock;
        record(PatientMoved::new, at);
    }

    /** @return whether another custody status counts from now on; a late entry about the past changes none */
    boolean enter(CustodyEntry entry, Identity by, Instant at) {
        demand(PatientOperation.CUSTODY_ENTRY, by);
        var before = custodyStatus;
        take(entry);
        if (custodyStatus == before) {
            record(PatientChanged::new, at);
        } else {
            record(Change.of(new PatientMoved(Whereabouts.of(this), at), "custody", before, custodyStatus, at));
        }
        return custodyStatus != before;
    }

    void plan(PlanCustodyDates dates, Identity by, Instant at) {
        demand(PatientOperation.CUSTODY_DATES, by);
        custody = getCustody().with(dates.courtDates(), dates.expectedRelease());
        record(PatientChanged::new, at);
    }

    void send(UUID toFacilityId, Identity by, Instant at) {
        demand(PatientOperation.TRANSFER, by);
        boundForId = toFacilityId;
        record(Change.of(new TransferAnnounced(Whereabouts.of(this), toFacilityId, at), at));
    }

    void keep(Identity by, Instant at) {
        demand(PatientOperation.TRANSFER_WITHDRAWAL, by);
        boundForId = null;
        record(TransferWithdrawn::new, at);
    }

    /** @return the facility that was left */
    UUID receive(ReceivePatient here, String newRegion, Identity by, Instant at) {
        demand(PatientOperation.RECEPTION, by);
        var from = facilityId;
        facilityId = boundForId;
        region = newRegion;
        boundForId = null;
        recordNumber = here.recordNumber().strip();
        block = here.block();
        record(Change.of(new PatientTransferred(Whereabouts.of(this), from, at), at));
        return from;
    }

    void release(Identity by, Instant at) {
        demand(PatientOperation.RELEASE, by);
        become(PatientState.RELEASED, PatientReleased::new, at);
    }

    void escape(Identity by, Instant at) {
        demand(PatientOperation.ESCAPE, by);
        become(PatientState.ESCAPED, PatientEscaped::new, at);
    }

    void die(Identity by, Instant at) {
        demand(PatientOperation.DEATH, by);
        become(PatientState.DIED, PatientDied::new, at);
    }

    void readmit(CustodyEntry entry, String newBlock, Identity by, Instant at) {
        demand(PatientOperation.READMISSION, by);
        block = newBlock;
        take(entry);
        become(PatientState.IN_CUSTODY, PatientReadmitted::new, at);
    }

    /** The duplicate goes into this one. @param eitherNikHash of the NIK that either has */
    void absorb(Patient duplicate, byte[] eitherNikHash, Identity by, Instant at) {
        demand(PatientOperation.MERGER, by);
        MergeRule.demandAll(new MergeRule.Merger(this, duplicate));
        person = JoinedPerson.of(person, duplicate.person);
        nikHash = eitherNikHash;
        custodyStatus = getCustody().latest().isEmpty() ? duplicate.custodyStatus : custodyStatus;
        custody = getCustody().joined(duplicate.getCustody());
        record(PatientChanged::new, at);
        duplicate.goInto(this, at);
    }

    private void goInto(Patient kept, Instant at) {
        mergedIntoId = kept.getId();
        nikHash = null;
        var event = new PatientMerged(Whereabouts.of(this), kept.getId(), at);
        var before = state;
        state = PatientState.MERGED;
        record(Change.of(event, "state", before, state, at));
    }

    private void take(CustodyEntry entry) {
        custody = getCustody().with(entry);
        custody.latest().ifPresent(latest -> custodyStatus = latest.status());
    }

    /** By a command, or by what has happened outside. */
    void become(PatientState next, BiFunction<Whereabouts, Instant, DomainEvent> event, Instant at) {
        var before = state;
        state = next;
        boundForId = null;
        record(Change.of(event.apply(Whereabouts.of(this), at), "state", before, next, at));
    }

    private void record(BiFunction<Whereabouts, Instant, DomainEvent> event, Instant at) {
        record(Change.of(event.apply(Whereabouts.of(this), at), at));
    }

    private void demand(PatientOperation operation, Identity by) {
        operation.demandRoleOf(reader(by));
        operation.demand(situation(by));
    }

    PatientSituation situation(Identity by) {
        return new PatientSituation(this, by.facility());
    }

    /** The caller in those roles alone that reach this patient, here or where they are on the way to. */
    Identity reader(Identity caller) {
        var arriving = situation(caller).isArriving();
        return caller.towards(arriving ? boundForId : facilityId, null, null);
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, null, region);
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
