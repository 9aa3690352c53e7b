package org.sambung.local.benchmark;

import java.time.Duration;

/** What came of one window. */
record Outcome(Latencies latencies, Duration window) {

    double rate() {
        return latencies.count() / (window.toNanos() / 1e9);
    }
}
