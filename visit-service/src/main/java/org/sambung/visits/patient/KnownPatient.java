package org.sambung.visits.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Somebody in custody as events tell of them: where, and for which month an examination is still owed; never who. Only the
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

    private LocalDate dueMonth;

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

    /** The first month for which no examination is recorded. */
    public YearMonth getDueMonth() {
        return YearMonth.from(dueMonth);
    }

    /** The last time, by the calendar of the facility where it was; null if never. */
    public LocalDate getExaminedOn() {
        return examinedOn;
    }
}
