package org.sambung.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How large bodies may be. The server's own limit, {@code quarkus.http.limits.max-body-size}, is the greatest of them. */
@ConfigMapping(prefix = "sambung.body")
interface BodyConfig {

    /** Of every route that takes no files. */
    MemorySize limit();

    /** Of those that do. */
    MemorySize fileLimit();

    /** Which those are: a regular expression that the whole path matches. */
    Optional<String> filePaths();
}
