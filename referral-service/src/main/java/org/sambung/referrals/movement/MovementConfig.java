package org.sambung.referrals.movement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a movement is guarded; changes by circular. */
@ConfigMapping(prefix = "sambung.movement")
public interface MovementConfig {

    /** How many officers a planned departure and a guard shift need at least. */
    @WithDefault("2")
    int leastOfficers();
}
