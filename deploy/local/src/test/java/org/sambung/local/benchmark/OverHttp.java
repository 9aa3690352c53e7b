package org.sambung.local.benchmark;

import java.time.Duration;
import java.util.function.Supplier;

/** A contestant that answers requests. */
record OverHttp(String name, Load load, Supplier<Request> requests) implements Contestant {

    @Override
    public Outcome run(Duration window) {
        return load.closed(requests, window);
    }

    @Override
    public void close() {
        load.close();
    }
}
