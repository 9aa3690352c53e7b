package org.sambung.platform.notification;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.stream.Streams;

/**
 * Wakes the streams of this replica when somebody has been notified, by whatever replica. It asks for what has become
 * visible since it asked last, by the database's own snapshots: what was begun early and committed late is not passed
 * over, and nothing has to be looked at twice.
 */
@ApplicationScoped
class WatchingNotifications {

    private static final Logger LOG = Logger.getLogger(WatchingNotifications.class);

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    Streams streams;

    /** The snapshot that was asked last; null before the first time. */
    private String seen;

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select now::text, audience, by_subject from notifications_since(?::pg_snapshot)")) {
            select.setString(1, seen);
            try (var rows = select.executeQuery()) {
                var now = seen;
                while (rows.next()) {
                    now = rows.getString(1);
                    wake(rows.getArray(2), rows.getString(3));
                }
                seen = now;
            }
        } catch (SQLException e) {
            LOG.warnf("notifications not watched: %s", e.getClass().getName());
        }
    }

    private void wake(Array audience, String bySubject) throws SQLException {
        if (audience != null) {
            var addresses = Set.of((String[]) audience.getArray());
            streams.wake(NotificationResource.TOPIC, who -> isFor(who, addresses, bySubject));
        }
    }

    private static boolean isFor(Identity who, Set<String> audience, String bySubject) {
        return !who.subject().equals(bySubject)
                && Audience.addressesOf(who).stream().anyMatch(audience::contains);
    }
}
