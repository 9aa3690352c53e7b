package org.sambung.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.regex.Pattern;

/** How large a body may be. */
@ConfigMapping(prefix = "sambung.http")
interface BodyLimits {

    /** What a body has at most that is read as a whole. */
    MemorySize maxBodySize();

    /**
     * The paths, as a regular expression, whose bodies are read as streams: they have at most what the server takes at all,
     * {@code quarkus.http.limits.max-body-size}, and count themselves.
     */
    Optional<Pattern> streamedBodies();

    default boolean isStreamed(String path) {
        return streamedBodies().filter(paths -> paths.matcher(path).matches()).isPresent();
    }
}
