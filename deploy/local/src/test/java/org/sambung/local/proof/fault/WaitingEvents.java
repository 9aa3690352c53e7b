package org.sambung.local.proof.fault;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.sambung.local.proof.checker.Database;

/** Many events at once, of things that nobody else touches: copies of a real row of the outbox, each of a thing of its own. */
final class WaitingEvents {

    private final Database producer;
    private final Database consumer;
    private final String name = "copy-" + UUID.randomUUID().toString().substring(0, 8);
    private final int many;

    /** @param producer where they wait; @param consumer where each becomes a known facility */
    WaitingEvents(Database producer, Database consumer, int many) {
        this.producer = producer;
        this.consumer = consumer;
        this.many = many;
    }

    /** The statement that writes them. */
    String copies() {
        return """
                insert into outbox (id, slot, aggregate_id, sequence, type, recorded_at, payload)
                select gen_random_uuid(), number %% 16, thing, 1, 'facility.registered', now(),
                       convert_to(jsonb_set(jsonb_set(convert_from(payload, 'UTF8')::jsonb,
                           '{facilityId}', to_jsonb(thing::text)), '{name}', to_jsonb('%1$s'::text))::text, 'UTF8')
                from (select payload from outbox where type = 'facility.registered' order by position limit 1) real,
                     (select number, gen_random_uuid() as thing from generate_series(1, %2$d) number) copies;
                """.formatted(name, many);
    }

    void insert() {
        producer.execute(copies());
    }

    long unpublished() {
        return producer.number("select count(*) from outbox where published_at is null");
    }

    void awaitThatAllHaveLeft(Duration longest) {
        Awaitility.await().atMost(longest).pollInterval(Duration.ofMillis(100)).until(() -> unpublished() < 50);
    }

    void awaitThatAllAreKnown(Duration longest) {
        Awaitility.await()
                .atMost(longest)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        consumer.number("select count(*) from known_facility where name = '" + name + "'") == many);
    }
}
