package org.sambung.referrals.patient;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a facility knew of a patient when they left it for another. Only the database's own function writes it. */
@Entity
@Immutable
public class PatientStay {

    /** Whose stay, and where. */
    @Embeddable
    record Key(UUID patientId, UUID facilityId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String region;

    private String recordNumber;

    @Convert(converter = Person.Sealed.class)
    private Person person;

    @Enumerated(EnumType.STRING)
    private CustodyStatus custodyStatus;

    @Convert(converter = CustodyFile.Sealed.class)
    private CustodyFile custody;

    private String block;

    private Instant leftAt;

    private UUID leftForId;

    protected PatientStay() {}

    UUID getPatientId() {
        return key.patientId();
    }

    UUID getFacilityId() {
        return key.facilityId();
    }

    String getRegion() {
        return region;
    }

    String getRecordNumber() {
        return recordNumber;
    }

    Person getPerson() {
        return person;
    }

    CustodyStatus getCustodyStatus() {
        return custodyStatus;
    }

    CustodyFile getCustody() {
        return custody;
    }

    String getBlock() {
        return block;
    }

    Instant getLeftAt() {
        return leftAt;
    }

    UUID getLeftForId() {
        return leftForId;
    }
}
