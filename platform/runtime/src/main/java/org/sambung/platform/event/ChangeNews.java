package org.sambung.platform.event;

import java.util.UUID;
import java.util.function.Predicate;
import org.sambung.platform.identity.Role;

/** Where callers are told of changes; beneath it, so that events do not depend on how they are told. */
public interface ChangeNews {

    /**
     * Tells of a change in the transaction that makes it.
     *
     * @param reach whom the change concerns
     * @param told which roles of those may know of it
     */
    void tell(UUID object, Aggregate.Bounds reach, Predicate<Role> told, Change change);
}
