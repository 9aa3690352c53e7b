package org.sambung.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.commit.Row;
import org.sambung.platform.event.Aggregate;

/** One thing shown to somebody, as it is kept. */
record ReadRecord(
        UUID id,
        UUID object,
        UUID patient,
        Aggregate.Bounds bounds,
        Instant at,
        String subject,
        String roles,
        byte[] name,
        String operation,
        String parts) {

    static final String NAME = "read_audit|actor_name";

    Row row() {
        return Row.into("read_audit")
                .uuid("id", id)
                .uuid("object_id", object)
                .uuid("patient_id", patient)
                .uuid("facility_id", bounds.facility())
                .uuid("partner_id", bounds.partner())
                .text("region", bounds.region())
                .time("read_at", at)
                .text("subject", subject)
                .text("roles", roles)
                .bytes("actor_name", name)
                .text("operation", operation)
                .text("parts", parts);
    }
}
