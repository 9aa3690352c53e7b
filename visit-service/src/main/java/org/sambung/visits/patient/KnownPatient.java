package org.sambung.visits.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Somebody in custody as events tell of them: where, and by which day an examination is owed; never who. Only the
 * database's own functions change a row, for a transfer takes it from one facility to another.
 */
@Entity
@Immutable
public class KnownPatient {

    @Id
    private UUID patientId;

    private UUID facilityId;

    private String block;

    @Enumerated(EnumType.STRING)
    private CustodyStatus custodyStatus;

    private boolean inCustody;

    private Instant inSince;

    /** The record of the same person that remains; null unless this one has gone into it. */
    private UUID mergedInto;

    private LocalDate dueUntil;

    private LocalDate examinedOn;

    protected KnownPatient() {}

    public UUID getPatientId() {
        return patientId;
    }

    /** Null where it is not known. */
    public String getBlock() {
        return block;
    }

    public CustodyStatus getCustodyStatus() {
        return custodyStatus;
    }

    public boolean isInCustody() {
        return inCustody;
    }

    /** Whether they may have been there then: they had come in, as far as anybody has told. */
    public boolean hadComeInBy(Instant at) {
        return inSince == null || !at.isBefore(inSince);
    }

    /** The last day, by the facility's calendar, on which the examination that is owed next is in time. */
    public LocalDate getDueUntil() {
        return dueUntil;
    }

    /** The last time, by the calendar of the facility where it was; null if never. */
    public LocalDate getExaminedOn() {
        return examinedOn;
    }
}
