package org.sambung.platform.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.sambung.platform.event.Aggregate.Bounds;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.ChangeNews;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.time.Ids;

/** Writes one row for an event that notifies somebody, in the transaction of the change. */
@ApplicationScoped
class TellingCallers implements ChangeNews {

    private static final String INSERT = "insert into notification (id, audience, facility_id, partner_id, region,"
            + " everywhere, type, object_id, href, occurred_at, recorded_at, by_subject)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    AgroalDataSource database;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Override
    public void tell(UUID object, Bounds reach, Change change) {
        var event = change.event().getClass();
        var notifies = event.getAnnotation(Notifies.class);
        if (notifies == null) {
            return;
        }
        var audience = Audience.of(notifies.value(), reach);
        if (!audience.addresses().isEmpty()) {
            var href = event.getEnclosingClass().getAnnotation(Href.class).value();
            insert(object, audience, change, href.replace("{id}", object.toString()));
        }
    }

    /** Plain JDBC on the transaction's own connection: this runs inside a flush, where the session must not be used. */
    private void insert(UUID object, Audience audience, Change change, String href) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, ids.next());
            insert.setArray(
                    2, connection.createArrayOf("text", audience.addresses().toArray()));
            insert.setObject(3, audience.facility());
            insert.setObject(4, audience.partner());
            insert.setString(5, audience.region());
            insert.setBoolean(6, audience.everywhere());
            insert.setString(7, change.event().type());
            insert.setObject(8, object);
            insert.setString(9, href);
            insert.setTimestamp(10, Timestamp.from(change.occurredAt()));
            insert.setTimestamp(11, Timestamp.from(clock.instant()));
            insert.setString(12, caller.identity().subject());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("notification not written", e);
        }
    }
}
