package org.sambung.referrals.referral;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sambung.testing.Parts;

/** Looks beneath the interface, as the owner, whom row security does not bind. */
public final class Rows {

    private Rows() {}

    public static int count(String select) {
        return Integer.parseInt(
                texts("select count(*)::text from (" + select + ") as found").get(0));
    }

    /** The first column. */
    public static List<String> texts(String select) {
        try (var connection = Parts.postgres().connect("referrals", "owner");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The events of a thing as they wait to be sent or were sent, in order: number and type. */
    public static List<String> eventsOf(UUID id) {
        return texts("select sequence || ' ' || type from outbox where aggregate_id = '" + id + "' order by sequence");
    }

    /** Where controls are, as a referral's events told it in order; null where there is none to be. */
    public static List<String> controlsTold(UUID id) {
        return texts("select convert_from(payload, 'UTF8')::jsonb ->> 'controlAt' from outbox where aggregate_id = '"
                + id + "' and type = 'referral.back-referred' order by sequence");
    }

    /** Who was notified of that: role and bound. */
    public static List<String> told(UUID id, String type) {
        return texts(
                "select unnest(audience) from notification where object_id = '" + id + "' and type = '" + type + "'");
    }

    /** All that a change of a referral would move: version, history, events, obligations. */
    public static List<String> trace(UUID id) {
        return texts("""
                select version || ' ' || event_sequence || ' ' || obligations_made
                       || ' ' || (select count(*) from audit where object_id = r.id)
                       || ' ' || (select count(*) from outbox where aggregate_id = r.id)
                       || ' ' || (select count(*) from obligation where referral_id = r.id and done_at is null)
                from referral r where id = '%s'
                """.formatted(id));
    }

    /**
     * A second referral in exactly the same state, of another patient like the first, much faster than to walk there again;
     * behind all others in lists.
     */
    public static UUID copyOf(UUID id) {
        var copy = new UUID(0, UUID.randomUUID().getLeastSignificantBits());
        for (var insert : List.of(
                "insert into patient select (jsonb_populate_record(p, jsonb_build_object('id', '%1$s', 'record_number', null))).*"
                        + " from patient p where id = (select patient_id from referral where id = '%2$s')",
                "insert into referral select (jsonb_populate_record(r, jsonb_build_object('id', '%1$s', 'patient_id', '%1$s',"
                        + " 'proposal_id', null))).* from referral r where id = '%2$s'",
                "insert into obligation select (jsonb_populate_record(o, jsonb_build_object('referral_id', '%1$s'))).*"
                        + " from obligation o where referral_id = '%2$s'")) {
            execute(insert.formatted(copy, id));
        }
        return copy;
    }

    public static void execute(String sql) {
        try (var connection = Parts.postgres().connect("referrals", "owner");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
