package org.sambung.local.benchmark;

import java.time.Duration;

/** The moments at which requests arrive at a fixed rate; they do not move when an answer is late. */
final class Arrivals {

    private final long begin;
    private final double interval;
    private final long most;
    private long passed;

    Arrivals(long begin, double perSecond, Duration duration) {
        this.begin = begin;
        this.interval = 1e9 / perSecond;
        this.most = Math.round(perSecond * duration.toNanos() / 1e9);
    }

    boolean hasNext() {
        return passed < most;
    }

    boolean isDue(long now) {
        return hasNext() && now - moment() >= 0;
    }

    long next() {
        var moment = moment();
        passed++;
        return moment;
    }

    /** Until the next one, rounded down; a long time when there is none. */
    long millisToNext(long now) {
        return hasNext() ? Math.max(0, (moment() - now) / 1_000_000) : 100;
    }

    private long moment() {
        return begin + (long) (passed * interval);
    }
}
