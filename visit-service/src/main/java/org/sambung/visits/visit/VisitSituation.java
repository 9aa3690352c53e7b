package org.sambung.visits.visit;

import java.time.Instant;

/**
 * A visit at a moment: the time at which something happened to it decides beside its state.
 *
 * @param missReason why it is called missed, if it is
 */
public record VisitSituation(Visit visit, Instant at, MissReason missReason) {

    VisitSituation(Visit visit, Instant at) {
        this(visit, at, null);
    }
}
