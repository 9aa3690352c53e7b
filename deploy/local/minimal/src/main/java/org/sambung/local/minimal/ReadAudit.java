package org.sambung.local.minimal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Who was shown what. */
@Entity
public class ReadAudit extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID objectId;
    public UUID patientId;
    public UUID facilityId;
    public UUID partnerId;
    public String region;
    public Instant readAt;
    public String subject;
    public String roles;
    public byte[] actorName;
    public String operation;
    public String parts;
}
