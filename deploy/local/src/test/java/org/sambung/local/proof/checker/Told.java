package org.sambung.local.proof.checker;

import static org.sambung.local.proof.checker.Database.uuid;
import static org.sambung.local.proof.checker.Violation.Kind.AUDIT_DIFFERS;
import static org.sambung.local.proof.checker.Violation.Kind.AUDIT_UNCHAINED;
import static org.sambung.local.proof.checker.Violation.Kind.EVENT_DEAD;
import static org.sambung.local.proof.checker.Violation.Kind.EVENT_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.EVENT_OUT_OF_ORDER;
import static org.sambung.local.proof.checker.Violation.Kind.EVENT_UNKNOWN;
import static org.sambung.local.proof.checker.Violation.Kind.NOTIFIED_TWICE;
import static org.sambung.local.proof.checker.Violation.Kind.OUTBOX_DIFFERS;
import static org.sambung.local.proof.checker.Violation.Kind.STATE_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.STATE_TWICE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares things with their rows, their audit, their events in the outbox, and the same on Kafka. */
final class Told {

    private static final Map<String, List<String>> TABLES = Map.of(
            "agreements-service", List.of("facility", "partner", "agreement"),
            "referral-service", List.of("patient", "referral", "webhook_endpoint"),
            "visit-service", List.of("visit_plan", "visit"));

    private final Database database;
    private final Topics topics;
    private final Report report;

    Told(Database database, Topics topics, Report report) {
        this.database = database;
        this.topics = topics;
        this.report = report;
    }

    /** A row of the audit or of the outbox. */
    record Row(UUID id, UUID thing, long sequence, String type) {}

    /** The events of these things as the outbox has them. */
    List<Row> compare(Collection<Thing> things) {
        var ids = things.stream().map(Thing::id).toList();
        var states = states(ids);
        var audit = rows("select id, object_id, sequence, action from audit where object_id = any (?)", ids);
        var outbox = rows("select id, aggregate_id, sequence, type from outbox where aggregate_id = any (?)", ids);
        for (var thing : things) {
            compareState(thing, states.get(thing.id()));
            compareRows(thing, audit.get(thing.id()), AUDIT_DIFFERS);
            compareRows(thing, outbox.get(thing.id()), OUTBOX_DIFFERS);
            compareTopic(thing, outbox.getOrDefault(thing.id(), List.of()));
            report.checked("things");
            report.checked("changes", thing.events().size());
        }
        findUnchained(ids);
        findNotifiedTwice(things, ids);
        return outbox.values().stream().flatMap(List::stream).toList();
    }

    private Map<UUID, Long> states(List<UUID> ids) {
        var states = new HashMap<UUID, Long>();
        for (var table : TABLES.get(database.service())) {
            database.list(
                            "select id, event_sequence from " + table + " where id = any (?)",
                            ids,
                            row -> Map.entry(uuid(row, "id"), row.getLong(2)))
                    .forEach(state -> states.put(state.getKey(), state.getValue()));
        }
        return states;
    }

    private Map<UUID, List<Row>> rows(String select, List<UUID> ids) {
        return database
                .list(
                        select + " order by sequence",
                        ids,
                        row -> new Row(uuid(row, "id"), row.getObject(2, UUID.class), row.getLong(3), row.getString(4)))
                .stream()
                .collect(Collectors.groupingBy(Row::thing));
    }

    private void compareState(Thing thing, Long changes) {
        var wanted = thing.events().size();
        if (changes == null) {
            report.violated(STATE_LOST, thing + " has no row");
        } else if (changes != wanted) {
            report.violated(
                    changes < wanted ? STATE_LOST : STATE_TWICE,
                    thing + " has seen " + changes + " changes instead of " + thing.events());
        }
    }

    private void compareRows(Thing thing, List<Row> rows, Violation.Kind kind) {
        var types = rows == null ? List.of() : rows.stream().map(Row::type).toList();
        report.demand(types.equals(thing.events()), kind, thing + " tells " + types + " instead of " + thing.events());
    }

    /** The first time each is seen must follow the sequence without a gap; what is seen again is at-least-once. */
    private void compareTopic(Thing thing, List<Row> outbox) {
        var seen = new HashMap<Long, UUID>();
        var last = 0L;
        for (var sent : topics.of(thing.id())) {
            if (seen.putIfAbsent(sent.sequence(), sent.id()) == null) {
                report.demand(
                        sent.sequence() == last + 1,
                        EVENT_OUT_OF_ORDER,
                        thing + " " + sent.type() + " has number " + sent.sequence() + " after " + last);
                last = Math.max(last, sent.sequence());
                report.checked("events");
            } else {
                report.checked("events that came again");
            }
            report.demand(
                    outbox.stream().anyMatch(row -> row.id().equals(sent.id()) && row.sequence() == sent.sequence()),
                    EVENT_UNKNOWN,
                    thing + " " + sent);
        }
        for (var row : outbox) {
            report.demand(seen.containsKey(row.sequence()), EVENT_LOST, thing + " " + row.type());
            topics.deadOf(row.id())
                    .forEach(letter -> report.violated(EVENT_DEAD, thing + " " + row.type() + " " + letter));
        }
    }

    private void findUnchained(List<UUID> ids) {
        database.list(
                        "select object_id, action from audit a where object_id = any (?)"
                                + " and not exists (select from audit_link l where l.row_id = a.id)",
                        ids,
                        row -> row.getString(2) + ' ' + uuid(row, "object_id"))
                .forEach(unchained -> report.violated(AUDIT_UNCHAINED, unchained));
    }

    private void findNotifiedTwice(Collection<Thing> things, List<UUID> ids) {
        var byId = things.stream().collect(Collectors.toMap(Thing::id, thing -> thing));
        database.list(
                        "select object_id, type, count(*) from notification where object_id = any (?) group by 1, 2",
                        ids,
                        row -> new Row(null, uuid(row, "object_id"), row.getLong(3), row.getString(2)))
                .forEach(told -> {
                    report.checked("notifications");
                    report.demand(
                            told.sequence() <= byId.get(told.thing()).count(told.type()),
                            NOTIFIED_TWICE,
                            byId.get(told.thing()) + " " + told.type());
                });
    }
}
