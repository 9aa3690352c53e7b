package org.sambung.referrals.worklist;

import java.sql.SQLException;
import java.util.UUID;
import org.sambung.testing.Parts;

/** Many referrals of many facilities, laid past the service: one facility, one hospital and one region have most of them. */
record Crowd(UUID facility, UUID partner, String region) {

    /** A status for each twentieth: most are closed, as they are in life. */
    private static final String REFERRALS = """
            insert into referral (id, version, event_sequence, facility_id, region, zone_id, patient_id, custody_status,
                    destination_id, outside_agreement, kind, urgency, clinical_status, clinical_summary, permission_status,
                    permission_chain, movement_status, sent_at, departed_at, expected_return, answer_due,
                    answer_escalated_at, recommended_at, answered_at, counted_month, permission_turn, permission_due,
                    permission_escalated_at, planned_departure, proposal_withdrawn_at, obligations_made)
            select gen_random_uuid(), 1, 1, f.facility, f.region, 'Asia/Pontianak', %s, 'CONVICT', f.partner,
                   i %% 5 = 0, case when i %% 7 = 0 then 'EMERGENCY' else 'OUTPATIENT' end,
                   (array['ROUTINE', 'URGENT', 'EMERGENCY'])[i %% 3 + 1],
                   case when i %% 20 < 12 then 'CLOSED' when i %% 20 < 14 then 'DRAFT' when i %% 20 = 14 then 'RECOMMENDED'
                        when i %% 20 = 15 then 'SUBMITTED' when i %% 20 = 16 then 'RECEIVED'
                        when i %% 20 = 17 then 'INFORMATION_REQUESTED' when i %% 20 = 18 then 'ARRIVED' else 'ACCEPTED' end,
                   %s, case when i %% 20 < 12 or i %% 20 > 17 then 'GRANTED' when i %% 2 = 0 then 'PENDING'
                             else 'DEFERRED' end, %s,
                   case when i %% 20 < 12 then 'RETURNED' when i %% 20 = 18 then 'AT_HOSPITAL' when i %% 20 = 19
                        then 'DEPARTED' else 'NOT_PLANNED' end,
                   case when i %% 20 < 12 or i %% 20 > 14 then now() - make_interval(mins => i) end,
                   case when i %% 20 < 12 or i %% 20 > 17 then now() - make_interval(mins => i) end,
                   case when i %% 20 > 17 then now() + make_interval(mins => i %% 600 - 300) end,
                   case when i %% 20 in (15, 16) then now() + make_interval(mins => i %% 90 - 45) end,
                   case when i %% 20 = 16 then now() end,
                   now() - make_interval(mins => i + 30), now() - make_interval(mins => i),
                   date '2025-01-01' + make_interval(months => i %% 24),
                   case when i %% 20 between 14 and 17 then (array['FACILITY_HEAD', 'DETAINING_AUTHORITY', 'REGIONAL_OFFICE', 'DIRECTORATE'])[i / 20 %% 4 + 1] end,
                   now() + make_interval(mins => i %% 700 - 350), case when i %% 20 = 17 then now() end,
                   case when i %% 20 in (15, 16) then now() + make_interval(mins => i %% 300) end,
                   case when i %% 20 in (13, 14) then now() end, 1
            from (%s) f (facility, region, partner, many), generate_series(1, f.many) i
            order by random()""";

    private static final String OBLIGATIONS = """
            insert into obligation (referral_id, number, facility_id, region, kind, due, done_at)
            select id, 1, facility_id, region, case permission_status when 'PENDING' then 'FOLLOW_UP'
                   when 'DEFERRED' then 'TELL_FAMILY' else 'TELL_DETAINING_AUTHORITY' end,
                   now() + make_interval(mins => (random() * 2000)::integer - 1000),
                   case when clinical_status = 'CLOSED' then now() end
            from referral where zone_id = 'Asia/Pontianak'""";

    /**
     * What cannot be made up in SQL: expressions for a patient, and for the sealed clinical summary and permission chain.
     */
    record Sealed(String patient, String summary, String chain) {

        static final Sealed NOTHING = new Sealed("gen_random_uuid()", "'x'", "'x'");
    }

    /**
     * @param largest how many the largest facility has, all of them to one hospital
     * @param facilities how many others there are
     * @param each how many each of them has
     */
    static Crowd of(int largest, int facilities, int each, Sealed sealed) throws SQLException {
        var crowd = new Crowd(UUID.randomUUID(), UUID.randomUUID(), "ID-WC");
        var places =
                "select '%s'::uuid, '%s', '%s'::uuid, %d union all select gen_random_uuid(), case when n %% 8 = 0 then '%s'"
                                .formatted(crowd.facility, crowd.region, crowd.partner, largest, crowd.region)
                        + " else 'ID-W' || chr(65 + n % 20) end, gen_random_uuid(), " + each
                        + " from generate_series(1, "
                        + facilities + ") n";
        execute("set session_replication_role = replica; "
                + REFERRALS.formatted(sealed.patient(), sealed.summary(), sealed.chain(), places) + "; " + OBLIGATIONS);
        execute("vacuum analyze referral");
        execute("vacuum analyze obligation");
        return crowd;
    }

    static void remove() throws SQLException {
        execute("set session_replication_role = replica; delete from obligation where referral_id in (select id from"
                + " referral where zone_id = 'Asia/Pontianak'); delete from referral where zone_id = 'Asia/Pontianak'");
        execute("vacuum analyze referral");
        execute("vacuum analyze obligation");
    }

    static void execute(String sql) throws SQLException {
        try (var superuser = Parts.postgres().superuser("referrals");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
