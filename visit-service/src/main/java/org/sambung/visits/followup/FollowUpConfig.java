package org.sambung.visits.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** By when a patient is looked at again. */
@ConfigMapping(prefix = "sambung.follow-up")
interface FollowUpConfig {

    /** Days from the hospital's answer, where it names no day. */
    @WithDefault("14")
    int dueAfterDays();

    /** Days before the day that the hospital names from which on a visit is soon enough to be for it. */
    @WithDefault("7")
    int earlyDays();

    /** Days after which what is not done counts as missed: lists on paper are entered later. */
    @WithDefault("3")
    int graceDays();
}
