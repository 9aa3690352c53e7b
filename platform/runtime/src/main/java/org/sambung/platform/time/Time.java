package org.sambung.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of a service: UTC, whole milliseconds, so that what is answered equals what is stored. */
class Time {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }
}
