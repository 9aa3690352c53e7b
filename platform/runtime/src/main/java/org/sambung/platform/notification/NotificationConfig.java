package org.sambung.platform.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long callers are told of what has changed. */
@ConfigMapping(prefix = "sambung.notification")
interface NotificationConfig {

    /** Older ones are deleted, acknowledged or not. */
    @WithDefault("90d")
    Duration keep();
}
