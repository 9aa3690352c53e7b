package org.sambung.referrals.patient;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.patient.PatientEvents.*;

/** A person in custody under a facility's care. Every command asks its {@link PatientOperation}. */
@Entity
public class Patient extends PatientFile {

    protected Patient() {}

    private Patient(UUID id, UUID facilityId, String region, RegisterPatient as, byte[] nikHash) {
        super(id, facilityId, region, as, nikHash);
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
        patient.guard(CustodyFile.opened(since), as.custodyStatus());
        patient.record(PatientRegistered::new, at);
        return patient;
    }

    /** Known by what a person is called only; completed or merged later. */
    static Patient provisional(UUID id, UUID facilityId, String region, ProvisionalPatient who, Instant at) {
        var as = new RegisterPatient(
                null, Person.provisional(who.name(), who.sex()), CustodyStatus.DETAINEE, who.block(), null, null);
        var patient = new Patient(id, facilityId, region, as, null);
        patient.markProvisional(true);
        patient.record(PatientRegistered::new, at);
        return patient;
    }

    void complete(RegisterPatient as, CustodyEntry since, byte[] newNikHash, Identity by, Instant at) {
        demand(PatientOperation.COMPLETION, by);
        markProvisional(false);
        number(as.recordNumber());
        write(asFarAsShownTo(by, as.person()).aliasOf(getPerson().name()), newNikHash);
        if (as.block() != null) {
            lodge(as.block());
        }
        guard(getCustody().with(since), as.custodyStatus());
        record(PatientCompleted::new, at);
    }

    void describe(Person anew, byte[] newNikHash, Identity by, Instant at) {
        demand(PatientOperation.PERSON, by);
        write(asFarAsShownTo(by, anew), newNikHash);
        record(PatientChanged::new, at);
    }

    /** What somebody does not see they do not change either. */
    private Person asFarAsShownTo(Identity by, Person anew) {
        return PatientView.isClinical(by) ? anew : anew.keepingClinicalOf(getPerson());
    }

    void insure(InsurePatient with, Identity by, Instant at) {
        demand(PatientOperation.INSURANCE, by);
        insure(getPerson().insured(with.jknNumber(), with.jkn()));
        record(PatientChanged::new, at);
    }

    void place(String newBlock, Identity by, Instant at) {
        demand(PatientOperation.PLACEMENT, by);
        lodge(newBlock);
        record(PatientMoved::new, at);
    }

    /** @return whether another custody status counts from now on; a late entry about the past changes none */
    boolean enter(CustodyEntry entry, Identity by, Instant at) {
        demand(PatientOperation.CUSTODY_ENTRY, by);
        var before = getCustodyStatus();
        take(entry);
        var now = getCustodyStatus();
        if (now == before) {
            record(PatientChanged::new, at);
        } else {
            record(Change.of(new PatientMoved(Whereabouts.of(this), at), "custody", before, now, at));
        }
        return now != before;
    }

    void plan(PlanCustodyDates dates, Identity by, Instant at) {
        demand(PatientOperation.CUSTODY_DATES, by);
        guard(getCustody().with(dates.courtDates(), dates.expectedRelease()), getCustodyStatus());
        record(PatientChanged::new, at);
    }

    void send(UUID toFacilityId, Identity by, Instant at) {
        demand(PatientOperation.TRANSFER, by);
        bindFor(toFacilityId);
        record(Change.of(new TransferAnnounced(Whereabouts.of(this), toFacilityId, at), at));
    }

    void keep(Identity by, Instant at) {
        demand(PatientOperation.TRANSFER_WITHDRAWAL, by);
        bindFor(null);
        record(TransferWithdrawn::new, at);
    }

    /** @return the facility that was left */
    UUID receive(ReceivePatient here, String newRegion, Identity by, Instant at) {
        demand(PatientOperation.RECEPTION, by);
        var from = moveTo(getBoundForId(), newRegion);
        number(here.recordNumber());
        lodge(here.block());
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
        lodge(newBlock);
        take(entry);
        become(PatientState.IN_CUSTODY, PatientReadmitted::new, at);
    }

    /** The duplicate goes into this one. @param eitherNikHash of the NIK that either has */
    void absorb(Patient duplicate, byte[] eitherNikHash, Identity by, Instant at) {
        demand(PatientOperation.MERGER, by);
        MergeRule.demandAll(new MergeRule.Merger(this, duplicate));
        write(JoinedPerson.of(getPerson(), duplicate.getPerson()), eitherNikHash);
        var status = getCustody().latest().isEmpty() ? duplicate.getCustodyStatus() : getCustodyStatus();
        guard(getCustody().joined(duplicate.getCustody()), status);
        record(PatientChanged::new, at);
        duplicate.goInto(this, at);
    }

    private void goInto(Patient kept, Instant at) {
        leadTo(kept.getId());
        var event = new PatientMerged(Whereabouts.of(this), kept.getId(), at);
        var before = mark(PatientState.MERGED);
        record(Change.of(event, "state", before, PatientState.MERGED, at));
    }

    private void take(CustodyEntry entry) {
        var now = getCustody().with(entry);
        guard(now, now.latest().map(CustodyEntry::status).orElse(getCustodyStatus()));
    }

    /** By a command, or by what has happened outside. */
    void become(PatientState next, BiFunction<Whereabouts, Instant, DomainEvent> event, Instant at) {
        var before = mark(next);
        bindFor(null);
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
        return caller.towards(arriving ? getBoundForId() : getFacilityId(), null, null);
    }
}
