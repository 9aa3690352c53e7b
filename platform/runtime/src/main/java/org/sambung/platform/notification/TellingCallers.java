package org.sambung.platform.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.sambung.platform.commit.Row;
import org.sambung.platform.commit.RowsAtCommit;
import org.sambung.platform.event.Aggregate.Bounds;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.ChangeNews;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.time.Ids;

/** Writes one row for an event that notifies somebody, in the transaction of the change. */
@ApplicationScoped
class TellingCallers implements ChangeNews {

    @Inject
    RowsAtCommit rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Override
    public void tell(UUID object, Bounds reach, Predicate<Role> told, Change change) {
        var event = change.event().getClass();
        var notifies = event.getAnnotation(Notifies.class);
        if (notifies == null) {
            return;
        }
        var roles = Arrays.stream(notifies.value()).filter(told).toArray(Role[]::new);
        var audience = Audience.of(roles, reach);
        if (!audience.addresses().isEmpty()) {
            var href = event.getEnclosingClass().getAnnotation(Href.class).value();
            insert(object, audience, change, href.replace("{id}", object.toString()));
        }
    }

    private void insert(UUID object, Audience audience, Change change, String href) {
        rows.add(Row.into("notification")
                .uuid("id", ids.next())
                .texts("audience", List.copyOf(audience.addresses()))
                .uuid("facility_id", audience.facility())
                .uuid("partner_id", audience.partner())
                .text("region", audience.region())
                .flag("everywhere", audience.everywhere())
                .text("type", change.event().type())
                .uuid("object_id", object)
                .text("href", href)
                .time("occurred_at", change.occurredAt())
                .time("recorded_at", clock.instant())
                .text("by_subject", caller.identity().subject()));
    }
}
