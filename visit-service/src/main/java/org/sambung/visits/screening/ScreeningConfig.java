package org.sambung.visits.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When several positives of a block belong together. */
@ConfigMapping(prefix = "sambung.screening")
interface ScreeningConfig {

    /** So many in one block ... */
    @WithDefault("3")
    int linked();

    /** ... screened within so many days. */
    @WithDefault("14")
    int linkedWithinDays();
}
