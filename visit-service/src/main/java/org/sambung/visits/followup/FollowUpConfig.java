package org.sambung.visits.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** By when a patient is looked at again; a control date is clinical, and so no event tells it. */
@ConfigMapping(prefix = "sambung.follow-up")
interface FollowUpConfig {

    /** Days from the hospital's answer. */
    @WithDefault("14")
    int dueAfterDays();

    /** Days after which what is not done counts as missed: lists on paper are entered later. */
    @WithDefault("3")
    int graceDays();
}
