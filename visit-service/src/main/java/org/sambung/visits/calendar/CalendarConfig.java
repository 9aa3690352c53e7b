package org.sambung.visits.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a calendar shows, and how often. */
@ConfigMapping(prefix = "sambung.calendar")
interface CalendarConfig {

    /** How many days back. */
    @WithDefault("30")
    int daysBack();

    /** The most visits that one answer holds, earliest first: a partner of thirty facilities has some 200 a month. */
    @WithDefault("1000")
    int most();

    /** How often a feed is answered within a minute, by each replica. Clients ask every quarter of an hour at most. */
    @WithDefault("30")
    int perMinute();
}
