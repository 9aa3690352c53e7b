package org.sambung.local.minimal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** An event's row. Nobody sends it: the relay belongs to what is compared. */
@Entity
public class Outbox extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public short slot;
    public UUID aggregateId;
    public long sequence;
    public String type;
    public Instant recordedAt;
    public String traceparent;
    public byte[] payload;
    public Instant publishedAt;
}
