package org.sambung.platform.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/** Deletes published rows in small batches; any replica may, any number of times. */
@ApplicationScoped
class OutboxCleaning {

    @Inject
    OutboxSlots slots;

    @Inject
    OutboxConfig config;

    @Inject
    Clock clock;

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() throws SQLException {
        var then = Timestamp.from(clock.instant().minus(config.keep()));
        var more = true;
        while (more) {
            more = slots.deletePublishedBefore(then);
        }
    }
}
