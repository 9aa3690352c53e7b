package org.sambung.local.minimal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Who changed what. */
@Entity
public class Audit extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID objectId;
    public long sequence;
    public UUID facilityId;
    public UUID partnerId;
    public String region;
    public Instant occurredAt;
    public Instant recordedAt;
    public String subject;
    public String roles;
    public byte[] actorName;
    public String action;
    public String track;
    public String fromState;
    public String toState;
    public byte[] reason;
}
