package org.sambung.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: real time until a test sets it. */
public class SettableClock extends Clock {

    private static final Clock REAL = Clock.tickMillis(ZoneOffset.UTC);
    private static volatile Instant fixed;

    public static void set(Instant instant) {
        fixed = instant;
    }

    public static void advance(Duration by) {
        fixed = (fixed == null ? REAL.instant() : fixed).plus(by);
    }

    public static void backToRealTime() {
        fixed = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        var set = fixed;
        return set == null ? REAL.instant() : set;
    }

    /** Takes the place of the service's own producer. */
    static class Producer {

        @Produces
        @Alternative
        @Priority(1)
        @ApplicationScoped
        Clock clock() {
            return new SettableClock();
        }
    }
}
