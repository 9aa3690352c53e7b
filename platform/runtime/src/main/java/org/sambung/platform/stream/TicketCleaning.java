package org.sambung.platform.stream;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** Forgets used tickets when they would have expired anyway; any replica may, any number of times. */
@ApplicationScoped
class TicketCleaning {

    /** The clocks of two replicas differ by less. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void clean() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("select delete_stream_tickets_expired(?)")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(SLACK)));
            delete.execute();
        }
    }
}
