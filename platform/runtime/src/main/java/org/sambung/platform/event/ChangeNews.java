package org.sambung.platform.event;

import java.util.UUID;

/** Where callers are told of changes; beneath it, so that events do not depend on how they are told. */
public interface ChangeNews {

    /**
     * Tells of a change in the transaction that makes it.
     *
     * @param reach whom the change concerns
     */
    void tell(UUID object, Aggregate.Bounds reach, Change change);
}
