package org.sambung.local.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** The rows of a draft. */
record BareDraft(
        Connection connection,
        PreparedStatement referral,
        PreparedStatement outbox,
        PreparedStatement audit,
        PreparedStatement readAudit,
        List<Doctor> doctors)
        implements BareSql.Unit {

    static final String READ_AUDIT = "insert into read_audit (id, object_id, patient_id, facility_id, region, read_at,"
            + " subject, roles, actor_name, operation, parts)"
            + " values (?, ?, ?, ?, ?, ?, 'benchmark-doctor', 'doctor', ?, ?, 'CLINICAL,IDENTITY')";
    static final byte[] NAME = "Dokter Demo, sealed at the other side".getBytes(StandardCharsets.UTF_8);

    private static final String REFERRAL = "insert into referral (id, version, event_sequence, facility_id, region,"
            + " zone_id, patient_id, custody_status, destination_id, outside_agreement, kind, urgency,"
            + " clinical_status, clinical_summary, permission_status, permission_chain, movement_status,"
            + " obligations_made) values (?, 0, 1, ?, ?, ?, ?, 'CONVICT', ?, false, 'OUTPATIENT', 'URGENT',"
            + " 'DRAFT', ?, 'PENDING', ?, 'NOT_PLANNED', 0)";
    private static final String OUTBOX = "insert into outbox (id, slot, aggregate_id, sequence, type, recorded_at,"
            + " payload) values (?, ?, ?, 1, 'referral.drafted', ?, ?)";
    private static final String AUDIT = "insert into audit (id, object_id, sequence, facility_id, region, occurred_at,"
            + " recorded_at, subject, roles, actor_name, action, track, to_state)"
            + " values (?, ?, 1, ?, ?, ?, ?, 'benchmark-doctor', 'doctor', ?, 'referral.drafted', 'clinical', 'DRAFT')";

    private static final byte[] SUMMARY = Letters.CLINICAL.getBytes(StandardCharsets.UTF_8);
    private static final byte[] CHAIN = Letters.CHAIN.getBytes(StandardCharsets.UTF_8);
    private static final byte[] EVENT = Letters.EVENT.getBytes(StandardCharsets.UTF_8);

    static BareDraft on(Connection connection, List<Doctor> doctors) throws SQLException {
        return new BareDraft(
                connection,
                connection.prepareStatement(REFERRAL),
                connection.prepareStatement(OUTBOX),
                connection.prepareStatement(AUDIT),
                connection.prepareStatement(READ_AUDIT),
                doctors);
    }

    @Override
    public void runOnce() throws SQLException {
        var doctor = Doctor.anyOf(doctors);
        var patient = doctor.anyPatient();
        var facility = doctor.facility();
        var region = doctor.region();
        var id = Ids.next();
        var at = Timestamp.from(Instant.now());
        BareSql.Unit.bind(referral, id, facility, region, doctor.zone(), patient, doctor.partner(), SUMMARY, CHAIN);
        referral.executeUpdate();
        BareSql.Unit.bind(outbox, Ids.next(), Math.floorMod(id.hashCode(), 16), id, at, EVENT);
        outbox.executeUpdate();
        BareSql.Unit.bind(audit, Ids.next(), id, facility, region, at, at, NAME);
        audit.executeUpdate();
        BareSql.Unit.bind(readAudit, Ids.next(), id, patient, facility, region, at, NAME, "POST /v1/referrals");
        readAudit.executeUpdate();
        connection.commit();
    }
}
