package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;
import org.sambung.testing.Parts;
import org.sambung.testing.database.Transaction;

/** Several events at once, as a channel of batches hands them over. */
@QuarkusTest
class InboxBatchTest {

    @Inject
    Inbox inbox;

    @Inject
    MeterRegistry meters;

    final String consumer = "referrals.uji-" + UUID.randomUUID();
    final UUID subject = UUID.randomUUID();
    final UUID other = UUID.randomUUID();
    final List<String> applied = new ArrayList<>();

    @Test
    void each_has_its_effect_in_order() throws SQLException {
        receive(done(subject, 1), done(other, 1), done(subject, 2));

        assertThat(applied).containsExactly(subject + " 1", other + " 1", subject + " 2");
        assertThat(positionOf(subject)).isEqualTo(2);
        assertThat(positionOf(other)).isOne();
    }

    @Test
    void those_that_do_not_concern_it_are_counted_in_one_transaction() throws Exception {
        var transactions = Parts.roundTrips().during(() -> {
            receive(undone(subject, 1), unconcerned(subject, 2), undone(other, 1));
            return null;
        });

        assertThat(transactions)
                .filteredOn(transaction -> ("job:" + consumer).equals(transaction.subject()))
                .extracting(Transaction::inShort)
                .containsExactly(List.of("begin, select set_config", "insert inbox_position unnest", "commit"));
        assertThat(applied).isEmpty();
        assertThat(positionOf(subject)).isEqualTo(2);
        assertThat(positionOf(other)).isOne();
        assertThat(meters.counter("sambung.inbox.ignored", "consumer", consumer).count())
                .isEqualTo(3);
        assertThat(gaps()).isZero();
    }

    @Test
    void numbers_go_on_from_one_type_to_another() throws SQLException {
        receive(undone(subject, 1), done(subject, 2), undone(subject, 3), done(subject, 4));

        assertThat(applied).containsExactly(subject + " 2", subject + " 4");
        assertThat(positionOf(subject)).isEqualTo(4);
        assertThat(gaps()).isZero();
    }

    @Test
    void a_gap_is_noticed_before_among_and_between_batches() {
        receive(undone(subject, 2));
        receive(undone(subject, 3), undone(subject, 5), undone(other, 1));
        receive(undone(subject, 6), undone(other, 3));

        assertThat(gaps()).isEqualTo(3);
    }

    @Test
    void what_is_malformed_does_not_hold_the_others_back() {
        var malformed = undone(subject, 1);
        malformed.headers().remove("ce_id");

        receive(malformed, done(other, 1));

        assertThat(applied).containsExactly(other + " 1");
        assertThat(meters.counter("sambung.inbox.dead", "consumer", consumer, "cause", "malformed")
                        .count())
                .isOne();
    }

    @SafeVarargs
    private void receive(ConsumerRecord<String, byte[]>... records) {
        inbox.receive(
                new Things(),
                new ConsumerRecords<>(Map.of(new TopicPartition("agreements", 3), List.of(records)), Map.of()));
    }

    private class Things implements Subscription {

        @Override
        public String consumer() {
            return consumer;
        }

        @Override
        public Set<String> topics() {
            return Set.of("agreements");
        }

        @Override
        public Map<String, Reaction<?>> reactions() {
            return Map.of(
                    "thing.done",
                    Reaction.to(JsonNode.class, (event, data) -> applied.add(event.subject() + " " + event.sequence()))
                            .onlyIf(event -> !event.data().has("elsewhere")));
        }
    }

    private static ConsumerRecord<String, byte[]> done(UUID subject, long sequence) {
        return Arriving.event(subject, sequence, sequence, "{}");
    }

    private static ConsumerRecord<String, byte[]> undone(UUID subject, long sequence) {
        var event = done(subject, sequence);
        event.headers().remove("ce_type").add("ce_type", "thing.undone".getBytes(StandardCharsets.UTF_8));
        return event;
    }

    private static ConsumerRecord<String, byte[]> unconcerned(UUID subject, long sequence) {
        return Arriving.event(subject, sequence, sequence, "{\"elsewhere\": true}");
    }

    private double gaps() {
        return meters.counter("sambung.inbox.gaps", "consumer", consumer).count();
    }

    private long positionOf(UUID aggregate) throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements");
                var select = connection.prepareStatement(
                        "select sequence from inbox_position where consumer = ? and aggregate_id = ?")) {
            select.setString(1, consumer);
            select.setObject(2, aggregate);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
