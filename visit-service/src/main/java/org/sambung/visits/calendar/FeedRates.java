package org.sambung.visits.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sambung.platform.problem.ProblemException;

/** Counts how often a feed is asked for in a minute. */
@ApplicationScoped
class FeedRates {

    @Inject
    CalendarConfig config;

    @Inject
    Clock clock;

    private final Map<UUID, Integer> asked = new HashMap<>();
    private long minute;

    /** @throws ProblemException 429 when a feed is asked for too often */
    synchronized void count(UUID feed) {
        var now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            asked.clear();
            minute = now;
        }
        if (asked.merge(feed, 1, Integer::sum) > config.perMinute()) {
            throw new ProblemException(429, "calendar-asked-too-often");
        }
    }
}
