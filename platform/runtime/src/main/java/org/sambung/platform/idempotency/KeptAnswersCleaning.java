package org.sambung.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/** Forgets answers that nobody can ask for any more, in small batches; any replica may, any number of times. */
@ApplicationScoped
class KeptAnswersCleaning {

    private static final int BATCH = 1000;

    /** The relay's role sees no answer; it can only have old ones removed. */
    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() throws SQLException {
        var then = Timestamp.from(clock.instant().minus(KeptAnswers.KEPT));
        var forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = forget(then);
        }
    }

    private int forget(Timestamp then) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select forget_kept_answers(?, ?)")) {
            select.setTimestamp(1, then);
            select.setInt(2, BATCH);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
