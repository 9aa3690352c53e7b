package org.sambung.visits.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How plans become visits. */
@ConfigMapping(prefix = "sambung.plan")
interface PlanConfig {

    /** How many days ahead visits exist, today not counted. */
    @WithDefault("60")
    int daysAhead();
}
