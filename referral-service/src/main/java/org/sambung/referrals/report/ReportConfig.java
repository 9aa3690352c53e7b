package org.sambung.referrals.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a month is told for good. */
@ConfigMapping(prefix = "sambung.report")
interface ReportConfig {

    /** After its end, by the capital's clock, the last in the country to end: what was noted on paper is entered by then. */
    @WithDefault("7d")
    Duration closesAfter();
}
