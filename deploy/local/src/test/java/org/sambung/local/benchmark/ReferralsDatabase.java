package org.sambung.local.benchmark;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.sambung.testing.Postgres;

/** The referral service's database, past its row-level security. */
record ReferralsDatabase(Postgres postgres, String name) {

    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    Connection superuser() throws SQLException {
        return postgres.superuser(name);
    }

    /** @param more what the URL ends with */
    Connection owner(String more) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(name) + more, "referrals_owner", "trusted");
    }

    void execute(String sql) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The embedded server would otherwise answer a commit before it is on disk. */
    void demandDurability() throws SQLException {
        try (var connection = superuser();
                var durable = connection.prepareStatement("select current_setting('fsync') = 'on'"
                        + " and current_setting('synchronous_commit') = 'on'")) {
            if (!isTrue(durable)) {
                throw new IllegalStateException("commits are answered before they are on disk");
            }
        }
    }

    /** Waits until nothing of what was written is still being worked on behind the answers; how long that took. */
    Duration settled() {
        var begin = Instant.now();
        try (var connection = superuser();
                var nothing = connection.prepareStatement("select not exists (select from outbox where published_at"
                        + " is null) and not exists (select from audit_pending)")) {
            await("what was written is through")
                    .atMost(LONGEST_DRAIN)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> isTrue(nothing));
            return Duration.between(begin, Instant.now());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (var row = question.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
