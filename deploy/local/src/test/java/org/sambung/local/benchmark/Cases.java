package org.sambung.local.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Referrals as they lie after years: six in ten are over, the others stand wherever a referral may stand, so that every
 * worklist has its share. Each is a second older than the one before; a tenth belongs to the facility with number 0.
 */
final class Cases {

    private static final String REFERRALS = """
            with stage (first, last, clinical, permission, movement) as (values
                    (0, 11, 'CLOSED', 'GRANTED', 'RETURNED'),
                    (12, 13, 'DRAFT', 'PENDING', 'NOT_PLANNED'),
                    (14, 14, 'RECOMMENDED', 'PENDING', 'NOT_PLANNED'),
                    (15, 15, 'SUBMITTED', 'PENDING', 'NOT_PLANNED'),
                    (16, 16, 'RECEIVED', 'DEFERRED', 'NOT_PLANNED'),
                    (17, 17, 'INFORMATION_REQUESTED', 'GRANTED', 'NOT_PLANNED'),
                    (18, 18, 'ARRIVED', 'GRANTED', 'AT_HOSPITAL'),
                    (19, 19, 'ACCEPTED', 'GRANTED', 'DEPARTED')),
            made as (
                insert into referral (id, version, event_sequence, facility_id, region, zone_id, patient_id,
                        custody_status, destination_id, outside_agreement, kind, urgency, clinical_status,
                        clinical_summary, permission_status, permission_chain, movement_status, counted_month,
                        recommended_at, sent_at, answer_due, answer_escalated_at, answered_at, permission_turn,
                        permission_due, planned_departure, departed_at, expected_return, obligations_made)
                    select uuidv7(make_interval(secs => -n)), 0, 1, facility_id, region, zone_id, patient_id,
                           'CONVICT', partner_id, false, 'OUTPATIENT', (array['ROUTINE', 'URGENT', 'EMERGENCY'])[n % 3 + 1],
                           clinical, ?, permission, ?, movement, date_trunc('month', now() - n * interval '1 s'),
                           case when clinical <> 'DRAFT' then now() - n * interval '1 s' end,
                           case when clinical not in ('DRAFT', 'RECOMMENDED') then now() - n * interval '1 s' end,
                           case when clinical in ('SUBMITTED', 'RECEIVED') then now() + (n % 90 - 45) * interval '1 min' end,
                           case when clinical = 'RECEIVED' then now() end,
                           case when clinical in ('CLOSED', 'ARRIVED', 'ACCEPTED') then now() - n * interval '1 s' end,
                           case when clinical in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED')
                                then (array['FACILITY_HEAD', 'DETAINING_AUTHORITY'])[n / 3 % 2 + 1] end,
                           case when clinical in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED')
                                then now() + (n % 700 - 350) * interval '1 min' end,
                           case when clinical in ('SUBMITTED', 'RECEIVED') then now() + n % 300 * interval '1 min' end,
                           case when movement <> 'NOT_PLANNED' then now() - n * interval '1 s' end,
                           case when movement in ('DEPARTED', 'AT_HOSPITAL')
                                then now() + (n % 600 - 300) * interval '1 min' end,
                           case when movement = 'AT_HOSPITAL' then 1 else 0 end
                    from (select n, case when n % 10 = 0 then 0 else 1 + (n - n / 10) % ? end as no,
                                 (n / 500) % ? as patient_no
                          from generate_series(?, ?) n) rows
                    join minimal.person using (no, patient_no)
                    join stage on (n / 10) % 20 between first and last
                returning *),
            owed as (
                insert into obligation (referral_id, number, facility_id, region, kind, due)
                    select id, 1, facility_id, region, case when urgency = 'URGENT' then 'FOLLOW_UP' else 'TELL_FAMILY' end,
                           expected_return + interval '1 day'
                    from made where obligations_made > 0)
            insert into audit (id, object_id, sequence, facility_id, region, occurred_at, recorded_at, subject, roles,
                    actor_name, action, track, to_state)
                select uuidv7(), id, 1, facility_id, region, now(), now(), 'benchmark-doctor', 'doctor', ?,
                       'referral.drafted', 'clinical', 'DRAFT'
                from made""";

    /** What is sealed in each of them, as the service would have done it. */
    record Sealed(byte[] clinical, byte[] chain, byte[] actor) {}

    private final Sealed sealed;
    private final int others;
    private final int patients;

    /**
     * @param others facilities besides the largest
     * @param patients of each facility
     */
    Cases(Sealed sealed, int others, int patients) {
        this.sealed = sealed;
        this.others = others;
        this.patients = patients;
    }

    void add(Connection connection, int from, int to) throws SQLException {
        try (var insert = connection.prepareStatement(REFERRALS)) {
            insert.setBytes(1, sealed.clinical());
            insert.setBytes(2, sealed.chain());
            insert.setInt(3, others);
            insert.setInt(4, patients);
            insert.setInt(5, from);
            insert.setInt(6, to);
            insert.setBytes(7, sealed.actor());
            insert.executeUpdate();
        }
    }
}
