package org.sambung.local.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * Tables for those we compare with: the same columns, indexes, foreign key and triggers as those of referral-service, without
 * row-level security, which belongs to what is compared.
 */
final class Baseline {

    static final String SCHEMA = "minimal";

    private Baseline() {}

    static void create(ReferralsDatabase database) throws SQLException {
        try (var connection = database.owner("");
                var statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
            for (var table : new String[] {"referral", "outbox", "audit", "read_audit", "audit_pending"}) {
                statement.execute("create table %1$s.%2$s (like public.%2$s including all)".formatted(SCHEMA, table));
            }
            statement.execute(
                    "alter table %s.referral add foreign key (patient_id) references public.patient".formatted(SCHEMA));
            statement.execute("""
                    create function %1$s.await_chain() returns trigger language plpgsql as $$
                    begin
                        insert into %1$s.audit_pending (kind, row_id, tenant)
                            select tg_table_name, id,
                                   coalesce(facility_id::text, partner_id::text, region, 'national') from added;
                        return null;
                    end $$""".formatted(SCHEMA));
            for (var table : new String[] {"audit", "read_audit"}) {
                statement.execute("""
                        create trigger await_chain after insert on %1$s.%2$s referencing new table as added
                            for each statement execute function %1$s.await_chain()""".formatted(SCHEMA, table));
            }
        }
    }

    /** The referrals that the doctors know, unsealed, for who compares reading. */
    static void copyReferrals(ReferralsDatabase database, List<Doctor> doctors) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("truncate minimal.referral");
            statement.execute("set session_replication_role = replica");
            try (var insert = connection.prepareStatement(
                    "insert into minimal.referral select * from public.referral where id = any (?)")) {
                for (var doctor : doctors) {
                    insert.setArray(
                            1,
                            connection.createArrayOf("uuid", doctor.referrals().toArray()));
                    insert.executeUpdate();
                }
            }
            try (var unseal = connection.prepareStatement(
                    "update minimal.referral set clinical_summary = ?, permission_chain = ?")) {
                unseal.setBytes(1, Letters.CLINICAL.getBytes(StandardCharsets.UTF_8));
                unseal.setBytes(2, Letters.CHAIN.getBytes(StandardCharsets.UTF_8));
                unseal.executeUpdate();
            }
            statement.execute("vacuum analyze minimal.referral");
        }
    }

    /** What the comparison has written would only grow. */
    static void empty(ReferralsDatabase database) throws SQLException {
        database.execute(
                "truncate minimal.referral, minimal.outbox, minimal.audit, minimal.read_audit, minimal.audit_pending");
    }
}
