package org.sambung.local.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A referral by its id, and the row that says who read it. */
record BareRead(Connection connection, PreparedStatement referral, PreparedStatement readAudit, List<Doctor> doctors)
        implements BareSql.Unit {

    static BareRead on(Connection connection, List<Doctor> doctors) throws SQLException {
        return new BareRead(
                connection,
                connection.prepareStatement("select * from referral where id = ?"),
                connection.prepareStatement(BareDraft.READ_AUDIT),
                doctors);
    }

    @Override
    public void runOnce() throws SQLException {
        var id = Doctor.anyOf(doctors).anyReferral();
        BareSql.Unit.bind(referral, id);
        try (var row = referral.executeQuery()) {
            row.next();
            BareSql.Unit.bind(
                    readAudit,
                    Ids.next(),
                    id,
                    row.getObject("patient_id", UUID.class),
                    row.getObject("facility_id", UUID.class),
                    row.getString("region"),
                    Timestamp.from(Instant.now()),
                    BareDraft.NAME,
                    "GET /v1/referrals/{id}");
        }
        readAudit.executeUpdate();
        connection.commit();
    }
}
