package org.sambung.platform.event;

import java.util.UUID;

/** Where changes are kept for their history; beneath it, so that events do not depend on how they are audited. */
public interface ChangeTrail {

    /** Keeps a change in the transaction that makes it. */
    void append(UUID object, Aggregate.Bounds bounds, long sequence, Change change);
}
