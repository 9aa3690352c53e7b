package org.sambung.referrals.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.coverage.ContactUnit;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.permission.PermissionStatus;

/** An item of a list before it is decided who may see what of it; what lies sealed is still sealed. */
record WorklistRow(
        UUID referralId,
        Integer number,
        ObligationKind obligation,
        Instant due,
        UUID facilityId,
        String facilityName,
        String region,
        UUID patientId,
        UUID partnerId,
        String destinationName,
        String emergencyPhone,
        UUID agreementId,
        ReferralKind kind,
        Urgency urgency,
        ClinicalStatus clinicalStatus,
        PermissionStatus permissionStatus,
        MovementStatus movementStatus,
        Instant departedAt,
        Instant arrivedAt,
        Instant expectedReturn,
        Instant answerEscalatedAt,
        ContactUnit secondContact,
        Instant proposalWithdrawnAt,
        Instant controlWithdrawnAt,
        byte[] escort,
        byte[] clinicalSummary,
        List<String> keys) {

    /** What {@link #of} reads, in its order; {@code w} is the section's page. */
    static final String COLUMNS = "w.thing, w.number, w.obligation, w.section_due, r.facility_id, f.name, r.region,"
            + " r.patient_id, r.destination_id, coalesce(d.name, r.destination_name), d.emergency_phone, r.agreement_id,"
            + " r.kind, r.urgency, r.clinical_status, r.permission_status, r.movement_status, r.departed_at,"
            + " r.arrived_at, r.expected_return, r.answer_escalated_at, r.second_contact, r.proposal_withdrawn_at,"
            + " r.control_withdrawn_at, r.escort, r.clinical_summary";

    private static final int FIRST_KEY = 27;

    static WorklistRow of(ResultSet row, List<SortKey> keys) throws SQLException {
        return new WorklistRow(
                row.getObject(1, UUID.class),
                row.getObject(2, Integer.class),
                constant(row, 3, ObligationKind.class),
                instant(row, 4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                row.getObject(12, UUID.class),
                constant(row, 13, ReferralKind.class),
                constant(row, 14, Urgency.class),
                constant(row, 15, ClinicalStatus.class),
                constant(row, 16, PermissionStatus.class),
                constant(row, 17, MovementStatus.class),
                instant(row, 18),
                instant(row, 19),
                instant(row, 20),
                instant(row, 21),
                constant(row, 22, ContactUnit.class),
                instant(row, 23),
                instant(row, 24),
                row.getBytes(25),
                row.getBytes(26),
                keys(row, keys));
    }

    private static List<String> keys(ResultSet row, List<SortKey> keys) throws SQLException {
        var read = new ArrayList<String>();
        for (var key : keys) {
            read.add(key.read(row, FIRST_KEY + read.size()));
        }
        return read;
    }

    private static <E extends Enum<E>> E constant(ResultSet row, int column, Class<E> type) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
