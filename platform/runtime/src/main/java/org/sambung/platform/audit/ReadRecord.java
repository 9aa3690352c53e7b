package org.sambung.platform.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;

/** One thing shown to somebody, as it is kept. */
record ReadRecord(
        UUID id,
        UUID object,
        UUID patient,
        Aggregate.Bounds bounds,
        Instant at,
        String subject,
        String roles,
        byte[] name,
        String operation,
        String parts) {

    static final String NAME = "read_audit|actor_name";

    static final String INSERT = "insert into read_audit (id, object_id, patient_id, facility_id, partner_id, region,"
            + " read_at, subject, roles, actor_name, operation, parts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    void bind(PreparedStatement insert) throws SQLException {
        insert.setObject(1, id);
        insert.setObject(2, object);
        insert.setObject(3, patient);
        insert.setObject(4, bounds.facility());
        insert.setObject(5, bounds.partner());
        insert.setString(6, bounds.region());
        insert.setTimestamp(7, Timestamp.from(at));
        insert.setString(8, subject);
        insert.setString(9, roles);
        insert.setBytes(10, name);
        insert.setString(11, operation);
        insert.setString(12, parts);
    }
}
