package org.sambung.platform.snapshot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An operator's order to tell a collection anew, and how far it has come. {@link SnapshotRepository} moves it on. */
@Entity
class Snapshot {

    @Id
    private UUID id;

    private String collection;
    private UUID onlyId;
    private UUID onlyFacility;
    private Instant askedAt;
    private String askedBy;

    /** The last thing that was told; they go by id. */
    private UUID reached;

    private int published;
    private int failed;
    private Instant finishedAt;

    protected Snapshot() {}

    Snapshot(UUID id, TakeSnapshot command, String by, Instant at) {
        this.id = id;
        this.collection = command.collection();
        this.onlyId = command.id();
        this.onlyFacility = command.facilityId();
        this.askedBy = by;
        this.askedAt = at;
    }

    UUID getId() {
        return id;
    }

    String getCollection() {
        return collection;
    }

    UUID getOnlyId() {
        return onlyId;
    }

    UUID getOnlyFacility() {
        return onlyFacility;
    }

    Instant getAskedAt() {
        return askedAt;
    }

    String getAskedBy() {
        return askedBy;
    }

    UUID getReached() {
        return reached;
    }

    int getPublished() {
        return published;
    }

    int getFailed() {
        return failed;
    }

    Instant getFinishedAt() {
        return finishedAt;
    }
}
