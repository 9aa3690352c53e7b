package org.sambung.visits.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Where a visit stands in the row of those that took each other's place.
 *
 * @param firstId the first of them, by which a calendar knows them all
 * @param revision grows with every change that a calendar shows, along the whole row
 */
@Embeddable
record Chain(
        @Column(name = "first_id", updatable = false) UUID firstId,

        @Column(name = "rescheduled_from", updatable = false)
        UUID rescheduledFrom,

        @Column(name = "rescheduled_to") UUID rescheduledTo,
        @Column(name = "revision") int revision) {

    static Chain beginningWith(UUID id) {
        return new Chain(id, null, null, 0);
    }

    /** Of the visit that takes the place of that one. */
    Chain after(UUID replaced) {
        return new Chain(firstId, replaced, null, revision + 1);
    }

    Chain replacedBy(UUID next) {
        return new Chain(firstId, rescheduledFrom, next, revision);
    }

    Chain revised() {
        return new Chain(firstId, rescheduledFrom, rescheduledTo, revision + 1);
    }
}
