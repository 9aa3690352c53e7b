package org.sambung.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.platform.commit.RowsAtCommit;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;

/**
 * Records who reads what about whom. Call {@link #note} wherever a view with something clinical or of a person's identity
 * is made: the answer leaves only when its records are committed. A change's answer is recorded in the change's own
 * transaction, a mere read's after its transaction, together with others.
 */
@RequestScoped
public class ReadTrail {

    @Inject
    RowsAtCommit rows;

    @Inject
    Caller caller;

    @Inject
    Sealer sealer;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    private String operation;
    private List<ReadRecord> gathered;

    /**
     * Needs a transaction, as making the view does.
     *
     * @param object what was read
     * @param patient whom it is about; null if it is no patient
     * @param bounds whose the object is: the region's auditor finds the record
     * @param parts what is shown; nothing is recorded if that is empty
     */
    public void note(UUID object, UUID patient, Aggregate.Bounds bounds, Set<ReadPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var read = record(object, patient, bounds, parts);
        if (gathered == null) {
            rows.add(read.row());
        } else {
            gathered.add(read);
        }
    }

    /** From now on records are of that route; gathered if nothing else is written. */
    void begin(String route, boolean gathering) {
        operation = route;
        gathered = gathering ? new ArrayList<>() : null;
    }

    List<ReadRecord> gathered() {
        return gathered;
    }

    private ReadRecord record(UUID object, UUID patient, Aggregate.Bounds bounds, Set<ReadPart> parts) {
        var who = caller.identity();
        return new ReadRecord(
                ids.next(),
                object,
                patient,
                bounds,
                clock.instant(),
                who.subject(),
                who.roles().stream().map(Role::id).sorted().collect(Collectors.joining(",")),
                who.name() == null ? null : sealer.seal(who.name().getBytes(StandardCharsets.UTF_8), ReadRecord.NAME),
                operation == null ? "job" : operation,
                parts.stream().map(ReadPart::name).sorted().collect(Collectors.joining(",")));
    }
}
