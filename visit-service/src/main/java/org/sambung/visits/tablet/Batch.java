package org.sambung.visits.tablet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.tablet.RecordOutcome.Outcome;
import org.sambung.visits.tablet.TabletRecord.Type;

/** Records that came together, and what has become of each so far. */
class Batch {

    private final List<TabletRecord> sent;
    private final Map<TabletRecord, RecordOutcome> outcomes = new IdentityHashMap<>();
    private final Set<TabletRecord> repeated = Collections.newSetFromMap(new IdentityHashMap<>());

    Batch(List<TabletRecord> sent) {
        this.sent = sent;
    }

    /** Each alone, unless something has become of it already. */
    void each(Set<Type> types, Consumer<TabletRecord> application) {
        open(types).forEach(record -> together(List.of(record), () -> application.accept(record)));
    }

    /** All of those types that are open, at one go: they count or do not count together. */
    void all(Set<Type> types, Consumer<List<TabletRecord>> application) {
        var open = open(types);
        if (!open.isEmpty()) {
            together(open, () -> application.accept(open));
        }
    }

    void already(TabletRecord record) {
        outcomes.put(record, new RecordOutcome(record.id(), Outcome.ALREADY_APPLIED));
    }

    void conflict(TabletRecord record, ProblemException why) {
        outcomes.put(record, RecordOutcome.conflict(record.id(), why));
    }

    /** The same once more in one batch: what becomes of the first becomes of it. */
    void repeat(TabletRecord record) {
        repeated.add(record);
    }

    /** Those that count, now or before. */
    List<TabletRecord> counting() {
        return sent.stream()
                .filter(record ->
                        !repeated.contains(record) && outcomes.get(record).outcome() != Outcome.CONFLICT)
                .toList();
    }

    List<RecordOutcome> inOrder() {
        var first = new HashMap<UUID, RecordOutcome>();
        return sent.stream()
                .map(record ->
                        repeated.contains(record) ? first.get(record.id()).again() : first(record, first))
                .toList();
    }

    private RecordOutcome first(TabletRecord record, Map<UUID, RecordOutcome> first) {
        var outcome = outcomes.get(record);
        first.putIfAbsent(record.id(), outcome);
        return outcome;
    }

    /** What refuses has changed nothing, so the others go on. */
    private void together(List<TabletRecord> records, Runnable application) {
        try {
            application.run();
            records.forEach(record -> outcomes.putIfAbsent(record, new RecordOutcome(record.id(), Outcome.APPLIED)));
        } catch (ProblemException refused) {
            records.forEach(record -> conflict(record, refused));
        }
    }

    List<TabletRecord> open(Set<Type> types) {
        var open = new ArrayList<TabletRecord>();
        for (var record : sent) {
            if (types.contains(record.type()) && !outcomes.containsKey(record) && !repeated.contains(record)) {
                open.add(record);
            }
        }
        return open;
    }
}
