package org.sambung.local.proof.checker;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.local.LocalSystem;

/**
 * Counts what the consumers write. A copy that is written twice looks as one that is written once, so the test has the
 * database note every write: which event of which thing it came from.
 */
public final class Writes {

    private static final String NOTES = """
            create schema if not exists proof;
            create table if not exists proof.write
                (source text, id uuid, sequence bigint, xact xid8 not null default pg_current_xact_id());
            create index if not exists write_of on proof.write (id);
            create index if not exists write_in on proof.write (xact);
            create or replace function proof.note_write() returns trigger language plpgsql security definer as $$
            begin
                insert into proof.write values (
                    case tg_table_name when 'inbox_position' then to_jsonb(new) ->> 'consumer' else tg_table_name end,
                    (to_jsonb(new) ->> tg_argv[0])::uuid, (to_jsonb(new) ->> 'sequence')::bigint);
                return null;
            end $$;
            create or replace function proof.note_inbox() returns trigger language plpgsql security definer as $$
            begin
                insert into proof.write values ('inbox');
                return null;
            end $$;
            create or replace trigger proof_inbox after insert on inbox
                for each row execute function proof.note_inbox();
            """;

    /** A consumer's position also moves with events that it does nothing about; those are not noted in its inbox. */
    private static final String WRITES = "select source, id, sequence from proof.write w where id = any (?)"
            + " and (source not like '%.%' or exists"
            + " (select from proof.write i where i.xact = w.xact and i.source = 'inbox'))";

    private static final String NOTE = """
            create or replace trigger proof_write after insert or update on %1$s
                for each row execute function proof.note_write('%2$s');
            """;

    private final Map<String, Database> consumers = new HashMap<>();

    /** How often a consumer has written the event of that thing with that number. */
    record Written(String source, UUID id, long sequence) {}

    public Writes(LocalSystem system) {
        for (var service : List.of("referral-service", "visit-service")) {
            consumers.put(service, Database.of(system, service));
        }
    }

    /** Once, when the services have made their tables. */
    public void count() {
        consumers
                .get("referral-service")
                .execute(NOTES
                        + NOTE.formatted("known_facility", "id")
                        + NOTE.formatted("known_partner", "id")
                        + NOTE.formatted("coverage", "agreement_id")
                        + NOTE.formatted("inbox_position", "aggregate_id"));
        consumers
                .get("visit-service")
                .execute(NOTES
                        + NOTE.formatted("coverage", "agreement_id")
                        + NOTE.formatted("inbox_position", "aggregate_id"));
    }

    Map<Written, Integer> of(String service, Collection<UUID> ids) {
        var written = new HashMap<Written, Integer>();
        consumers
                .get(service)
                .list(WRITES, ids, row -> new Written(row.getString(1), Database.uuid(row, "id"), row.getLong(3)))
                .forEach(write -> written.merge(write, 1, Integer::sum));
        return written;
    }
}
