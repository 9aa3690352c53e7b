package org.sambung.platform.event;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Role;

/**
 * A thing that changes as a whole. Each change it records is written, with the row itself, as one audit row and one
 * outbox row: the counter of its events is a column of the row, so a change cannot be saved without its event.
 */
@MappedSuperclass
@EntityListeners(RecordedChanges.class)
public abstract class Aggregate {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "event_sequence", nullable = false)
    private long eventSequence;

    @Transient
    private final List<Numbered> changes = new ArrayList<>();

    /** A change with the number of its event, gap-free within the aggregate. */
    record Numbered(long sequence, Change change) {}

    protected Aggregate() {}

    protected Aggregate(UUID id) {
        this.id = id;
    }

    public UUID getId() {
        return id;
    }

    /** Grows with every change; the ETag. */
    public int getVersion() {
        return version;
    }

    /** Who may read this thing's history: the bounds of its audit rows. */
    protected abstract Bounds bounds();

    /** Who may be told of its changes: whoever may read its history, unless it says otherwise. */
    protected Bounds reach() {
        return bounds();
    }

    /** Whether a change is told to callers in that role: to whom its event names them, unless the thing says otherwise. */
    protected boolean tells(Role role, Change change) {
        return true;
    }

    /** Facility, partner and region that a row belongs to; any may be null. */
    public record Bounds(UUID facility, UUID partner, String region) {}

    protected void record(Change change) {
        eventSequence++;
        changes.add(new Numbered(eventSequence, change));
    }

    long eventSequence() {
        return eventSequence;
    }

    List<Numbered> takeChanges() {
        var taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }
}
