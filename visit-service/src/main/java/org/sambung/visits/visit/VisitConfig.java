package org.sambung.visits.visit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the clock speaks of visits. */
@ConfigMapping(prefix = "sambung.visit")
interface VisitConfig {

    /** How long after its planned end a visit that never started is missed. Tablets without network need their time. */
    @WithDefault("72h")
    Duration missedAfter();
}
