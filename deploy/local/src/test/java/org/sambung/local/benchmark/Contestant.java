package org.sambung.local.benchmark;

import java.time.Duration;

/** One of those who do the same work in turns. */
interface Contestant extends AutoCloseable {

    String name();

    /** Closed loop for that long. */
    Outcome run(Duration window);

    @Override
    void close();
}
