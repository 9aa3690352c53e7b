package org.sambung.platform.snapshot;

import java.time.Instant;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.DomainEvent;

/**
 * A collection whose things can be told anew. A bean of the service; which things there are, across all facilities, tells the
 * service's database function {@code things_to_tell(collection, only_id, only_facility, after, most)}: ids and bounds alone.
 */
public interface SnapshotSource<A extends Aggregate> {

    /** As in the interface's paths: {@code agreements}. */
    String collection();

    Class<A> type();

    /** The thing's whole state as an event, {@code agreement.snapshot}; called with the thing locked. */
    DomainEvent snapshotOf(A thing, Instant at);
}
