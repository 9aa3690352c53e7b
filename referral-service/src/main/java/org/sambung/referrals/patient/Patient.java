package org.sambung.referrals.patient;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.referrals.patient.PatientEvents.PatientRegistered;
import org.sambung.referrals.patient.PatientEvents.Whereabouts;

/** A person in custody under a facility's care. */
@Entity
public class Patient extends Aggregate {

    private UUID facilityId;

    private String region;

    private String recordNumber;

    @Convert(converter = Person.Sealed.class)
    private Person person;

    /** Keyed hash for exact search; null without a NIK. */
    private byte[] nikHash;

    @Enumerated(EnumType.STRING)
    private CustodyStatus custodyStatus;

    private String block;

    protected Patient() {}

    private Patient(UUID id, UUID facilityId, String region, RegisterPatient command, byte[] nikHash) {
        super(id);
        this.facilityId = facilityId;
        this.region = region;
        this.recordNumber = command.recordNumber().strip();
        this.person = command.person();
        this.nikHash = nikHash;
        this.custodyStatus = command.custodyStatus();
        this.block = command.block();
    }

    static Patient register(
            UUID id, UUID facilityId, String region, RegisterPatient command, byte[] nikHash, Instant at) {
        var patient = new Patient(id, facilityId, region, command, nikHash);
        patient.record(Change.of(new PatientRegistered(Whereabouts.of(patient), at), at));
        return patient;
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, null, region);
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

    public String getBlock() {
        return block;
    }
}
