package org.sambung.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.platform.commit.Row;
import org.sambung.platform.commit.RowsAtCommit;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.ChangeTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;

/** Writes who changed what, in the transaction of the change. The application's role can append and read, nothing else. */
@ApplicationScoped
public class AuditTrail implements ChangeTrail {

    static final String ACTOR = "audit|actor_name";
    static final String REASON = "audit|reason";

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

    @Override
    public void append(UUID object, Aggregate.Bounds bounds, long sequence, Change change) {
        var who = caller.identity();
        rows.add(Row.into("audit")
                .uuid("id", ids.next())
                .uuid("object_id", object)
                .number("sequence", sequence)
                .uuid("facility_id", bounds.facility())
                .uuid("partner_id", bounds.partner())
                .text("region", bounds.region())
                .time("occurred_at", change.occurredAt())
                .time("recorded_at", clock.instant())
                .text("subject", who.subject())
                .text("roles", who.roles().stream().map(Role::id).sorted().collect(Collectors.joining(",")))
                .bytes("actor_name", sealed(who.name(), ACTOR))
                .text("action", change.event().type())
                .text("track", change.track())
                .text("from_state", change.from())
                .text("to_state", change.to())
                .bytes("reason", sealed(change.reason(), REASON)));
    }

    private byte[] sealed(String text, String place) {
        return text == null ? null : sealer.seal(text.getBytes(StandardCharsets.UTF_8), place);
    }
}
