package org.sambung.local.minimal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A referral's row, column by column as referral-service keeps it, unsealed. */
@Entity
public class Referral extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Version
    public int version;

    public long eventSequence;
    public UUID facilityId;
    public String region;
    public String zoneId;
    public UUID patientId;
    public String custodyStatus;
    public UUID destinationId;
    public String destinationName;
    public UUID agreementId;
    public Integer scopeVersion;
    public boolean outsideAgreement;
    public String outsideReason;
    public String kind;
    public String urgency;
    public String clinicalStatus;
    public byte[] clinicalSummary;
    public byte[] appointment;
    public byte[] backReferral;
    public String permissionStatus;
    public byte[] permissionChain;
    public String movementStatus;
    public byte[] escort;
    public Instant departedAt;
    public Instant expectedReturn;
    public Instant arrivedAt;
    public Instant returnedAt;
    public Instant sentAt;
    public int obligationsMade;
}
