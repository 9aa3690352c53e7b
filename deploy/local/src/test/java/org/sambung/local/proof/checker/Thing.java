package org.sambung.local.proof.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.local.proof.ledger.Entry;
import org.sambung.local.proof.ledger.Ledger;

/**
 * A thing as the acknowledged requests left it.
 *
 * @param events what must have been told of it, in order, neither more nor less
 * @param parent what it was made for: a plan's agreement
 * @param visits how many visits a plan must have made
 */
record Thing(String service, UUID id, List<String> events, UUID parent, int visits) {

    /** By what clients were told. */
    static Map<UUID, Thing> of(Ledger ledger) {
        var things = new LinkedHashMap<UUID, Thing>();
        ledger.acknowledged().forEach(entry -> things.merge(entry.id(), of(entry), Thing::with));
        return things;
    }

    private static Thing of(Entry entry) {
        // A visit is made by its plan; clients only change it.
        var events = entry.path().startsWith("/v1/visits/")
                ? Stream.concat(Stream.of("visit.planned"), entry.events().stream())
                        .toList()
                : entry.events();
        return new Thing(entry.service(), entry.id(), events, entry.parent(), entry.visits());
    }

    /** What was done with it next. */
    private Thing with(Thing later) {
        var changes = later.events().get(0).equals("visit.planned")
                ? later.events().subList(1, later.events().size())
                : later.events();
        return new Thing(
                service, id, Stream.concat(events.stream(), changes.stream()).toList(), parent, visits);
    }

    /** A visit that no client has touched. */
    static Thing planned(String service, UUID id, UUID plan) {
        return new Thing(service, id, List.of("visit.planned"), plan, 0);
    }

    /** Also called off, with its agreement. */
    Thing calledOff() {
        return new Thing(
                service,
                id,
                Stream.concat(events.stream(), Stream.of("visit.cancelled")).toList(),
                parent,
                visits);
    }

    boolean isPlan() {
        return visits > 0;
    }

    long count(String event) {
        return events.stream().filter(event::equals).count();
    }

    @Override
    public String toString() {
        var told = events.get(0);
        return told.substring(0, told.indexOf('.')) + ' ' + id;
    }
}
