package org.sambung.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.ChangeTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;

/** Writes who changed what, in the transaction of the change. The application's role can append and read, nothing else. */
@ApplicationScoped
public class AuditTrail implements ChangeTrail {

    static final String ACTOR = "audit|actor_name";
    static final String REASON = "audit|reason";

    private static final String INSERT = "insert into audit (id, object_id, sequence, facility_id, partner_id, region,"
            + " occurred_at, recorded_at, subject, roles, actor_name, action, track, from_state, to_state, reason)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    AgroalDataSource database;

    @Inject
    Caller caller;

    @Inject
    Sealer sealer;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Plain JDBC on the transaction's own connection: this runs inside a flush, where the session must not be used. */
    @Override
    public void append(UUID object, Aggregate.Bounds bounds, long sequence, Change change) {
        var who = caller.identity();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, ids.next());
            insert.setObject(2, object);
            insert.setLong(3, sequence);
            insert.setObject(4, bounds.facility());
            insert.setObject(5, bounds.partner());
            insert.setString(6, bounds.region());
            insert.setTimestamp(7, Timestamp.from(change.occurredAt()));
            insert.setTimestamp(8, Timestamp.from(clock.instant()));
            insert.setString(9, who.subject());
            insert.setString(10, who.roles().stream().map(Role::id).sorted().collect(Collectors.joining(",")));
            insert.setBytes(11, sealed(who.name(), ACTOR));
            insert.setString(12, change.event().type());
            insert.setString(13, change.track());
            insert.setString(14, change.from());
            insert.setString(15, change.to());
            insert.setBytes(16, sealed(change.reason(), REASON));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("audit not written", e);
        }
    }

    private byte[] sealed(String text, String place) {
        return text == null ? null : sealer.seal(text.getBytes(StandardCharsets.UTF_8), place);
    }
}
