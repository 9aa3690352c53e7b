package org.sambung.referrals.visitpack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The window in which a visit's team may read its pack; changes by circular. */
@ConfigMapping(prefix = "sambung.visit-pack")
interface VisitPackConfig {

    /** Before the planned start: the tablet is filled where there is a network. */
    @WithDefault("2h")
    Duration opensBefore();

    /** After the planned end: what was noted on paper is entered on the same day. */
    @WithDefault("12h")
    Duration closesAfter();
}
