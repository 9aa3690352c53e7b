package org.sambung.platform.me;

import java.util.Optional;
import java.util.UUID;

/** What a service knows of institutions, from its own tables; called in a transaction of the caller. */
public interface KnownInstitutions {

    Optional<Institution> facility(UUID id);

    Optional<Institution> partner(UUID id);
}
