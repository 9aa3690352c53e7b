package org.sambung.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service sends its events. */
@ConfigMapping(prefix = "sambung.outbox")
public interface OutboxConfig {

    /** The service's topic. */
    String topic();

    /** The safety net behind the signal after commit: how often the relay looks for unpublished rows. */
    @WithDefault("500ms")
    Duration poll();

    /** How long published rows are kept before they are deleted. */
    @WithDefault("24h")
    Duration keep();

    /** Off only where a test wants to see rows stay unpublished. */
    @WithDefault("true")
    boolean relay();
}
