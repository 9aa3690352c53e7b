package org.sambung.platform.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.language.Language;

/** The caller's notifications. Row security gives what is for one of the caller's roles; the bounds find it. */
@ApplicationScoped
class Notifications {

    private static final String FROM_MINE = " from notification n left join notification_acknowledgement a"
            + " on a.notification_id = n.id and a.subject = ?"
            + " where (n.facility_id = ? or n.partner_id = ? or n.region = ? or n.everywhere and ?)";
    private static final String COLUMNS =
            "select n.id, n.type, n.object_id, n.href, n.occurred_at, n.recorded_at, a.acknowledged_at" + FROM_MINE;

    @Inject
    AgroalDataSource database;

    @Inject
    Codes codes;

    @Inject
    Clock clock;

    /** Newest first. @param acknowledged null for both */
    List<NotificationView> page(Identity caller, Boolean acknowledged, UUID before, int most, Language language) {
        var select = COLUMNS
                + (acknowledged == null ? "" : " and a.subject is " + (acknowledged ? "not null" : "null"))
                + (before == null ? "" : " and n.id < ?")
                + " order by n.id desc limit " + most;
        return read(select, caller, before, language);
    }

    Optional<NotificationView> one(Identity caller, UUID id, Language language) {
        return read(COLUMNS + " and n.id = ?", caller, id, language).stream().findFirst();
    }

    Unacknowledged unacknowledged(Identity caller) {
        var select = "select count(*), (array_agg(id order by id desc))[1] from (select n.id" + FROM_MINE
                + " and a.subject is null order by n.id desc limit " + Unacknowledged.MOST + ") as waiting";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            bind(statement, caller);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Unacknowledged(row.getObject(2, UUID.class), row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("notifications not counted", e);
        }
    }

    /** Once or many times, the first one counts. */
    void acknowledge(Identity caller, UUID id) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into notification_acknowledgement"
                        + " (notification_id, subject, acknowledged_at) values (?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, id);
            insert.setString(2, caller.subject());
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("acknowledgement not written", e);
        }
    }

    /** @param id what the last condition compares with, if there is one */
    private List<NotificationView> read(String select, Identity caller, UUID id, Language language) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            bind(statement, caller);
            if (id != null) {
                statement.setObject(6, id);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<NotificationView>();
                while (rows.next()) {
                    found.add(view(rows, language));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("notifications not read", e);
        }
    }

    private static void bind(PreparedStatement statement, Identity caller) throws SQLException {
        statement.setString(1, caller.subject());
        statement.setObject(2, caller.facility());
        statement.setObject(3, caller.partner());
        statement.setString(4, caller.region());
        statement.setBoolean(5, caller.roles().stream().anyMatch(role -> role.scope() == Role.Scope.ALL));
    }

    private NotificationView view(ResultSet row, Language language) throws SQLException {
        var type = row.getString("type");
        return new NotificationView(
                row.getObject("id", UUID.class),
                type,
                codes.label(Codes.EVENT_TYPES, type, language),
                row.getObject("object_id", UUID.class),
                row.getString("href"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                instant(row, "acknowledged_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
