package org.sambung.platform.notification;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/** Deletes old notifications in small batches; any replica may, any number of times. */
@ApplicationScoped
class NotificationCleaning {

    private static final int BATCH = 1000;

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    NotificationConfig config;

    @Inject
    Clock clock;

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void clean() throws SQLException {
        var then = Timestamp.from(clock.instant().minus(config.keep()));
        var more = true;
        while (more) {
            more = deleteBefore(then) == BATCH;
        }
    }

    private int deleteBefore(Timestamp then) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("select delete_notifications_before(?, ?)")) {
            delete.setTimestamp(1, then);
            delete.setInt(2, BATCH);
            try (var deleted = delete.executeQuery()) {
                deleted.next();
                return deleted.getInt(1);
            }
        }
    }
}
