package org.sambung.local.benchmark;

import java.util.Arrays;

/** Every single latency, in nanoseconds; nothing is rounded into buckets. One thread records. */
final class Latencies {

    private long[] recorded = new long[1024];
    private int count;

    void record(long nanos) {
        if (count == recorded.length) {
            recorded = Arrays.copyOf(recorded, count * 2);
        }
        recorded[count++] = nanos;
    }

    void add(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            record(others.recorded[i]);
        }
    }

    int count() {
        return count;
    }

    /**
     * The nearest rank: the smallest that at least that share does not exceed.
     *
     * @param share 0.99 for p99
     * @return milliseconds; not a number when nothing was recorded
     */
    double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(recorded, count);
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(share * count);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
