package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;
import org.sambung.platform.identity.Caller;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;

/** Calls the inbox as a channel would; the topics are the real ones. */
@QuarkusTest
class InboxTest {

    @Inject
    Inbox inbox;

    @Inject
    Caller caller;

    @Inject
    MeterRegistry meters;

    final String consumer = "referrals.uji-" + UUID.randomUUID();
    final UUID subject = UUID.randomUUID();
    final List<Long> applied = new ArrayList<>();

    @Test
    void an_event_sent_twice_has_one_effect() throws SQLException {
        var event = event(1);
        receive(event, this::apply);
        receive(event, this::apply);
        assertThat(applied).containsExactly(1L);
        assertThat(noted()).isOne();
    }

    @Test
    void a_handler_acts_as_the_events_facility() {
        var facility = UUID.randomUUID();
        var seen = new ArrayList<UUID>();
        receive(
                event(1, "{\"facilityId\": \"" + facility + "\"}"),
                event -> seen.add(caller.identity().facility()));
        assertThat(seen).containsExactly(facility);
    }

    @Test
    void an_effect_belongs_to_the_trace_of_its_cause() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var traced = event(1);
        traced.headers()
                .add("traceparent", ("00-" + trace + "-b7ad6b7169203331-01").getBytes(StandardCharsets.US_ASCII));
        var seen = new ArrayList<String>();
        receive(traced, event -> seen.add(Span.current().getSpanContext().getTraceId()));
        receive(event(2), event -> seen.add(Span.current().getSpanContext().getTraceId()));
        assertThat(seen).first().isEqualTo(trace);
        assertThat(seen).last().isNotEqualTo(trace);
    }

    @Test
    void an_event_of_another_type_is_none_of_its_business() throws SQLException {
        var ignored = meters.counter("sambung.inbox.ignored", "consumer", consumer);
        inbox.receive(new One(consumer, "thing.undone", this::apply), event(1));
        assertThat(applied).isEmpty();
        assertThat(noted()).isZero();
        assertThat(position()).isOne();
        assertThat(ignored.count()).isOne();
    }

    @Test
    void an_event_that_does_not_concern_it_is_counted_and_has_no_effect() throws SQLException {
        inbox.receive(new One(consumer, "thing.done", this::apply, event -> event.sequence() > 1), event(1));
        assertThat(applied).isEmpty();
        assertThat(noted()).isZero();
        assertThat(position()).isOne();
    }

    @Test
    void an_event_that_comes_late_leaves_the_position_where_it_is() throws SQLException {
        receive(event(5), this::apply);
        receive(event(3), this::apply);
        assertThat(applied).containsExactly(5L, 3L);
        assertThat(position()).isEqualTo(5);
    }

    @Test
    void trouble_that_passes_is_waited_out_and_has_one_effect() throws SQLException {
        var attempts = new ArrayList<Long>();
        receive(event(1), event -> {
            attempts.add(event.sequence());
            if (attempts.size() < 3) {
                throw new IllegalStateException(new SQLTransientConnectionException("away"));
            }
            apply(event);
        });
        receive(event(2), this::apply);
        assertThat(attempts).hasSize(3);
        assertThat(applied).containsExactly(1L, 2L);
        assertThat(noted()).isEqualTo(2);
    }

    @Test
    void a_handler_that_fails_leaves_nothing_and_says_only_a_code() throws SQLException {
        var event = event(1);
        receive(event, refused -> {
            throw new IllegalArgumentException("Uji Satu has diabetes");
        });
        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(Events.header(letter, "dead-letter-reason")).isEqualTo("handler-failed");
            assertThat(Events.header(letter, "ce_type")).isEqualTo("thing.done");
            assertThat(letter.headers().toString()).doesNotContain("Uji");
        });
        assertThat(noted()).isZero();

        receive(event, this::apply);
        assertThat(applied).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_sequence", "ce_time"})
    void an_event_without_a_header_is_poison(String header) {
        var event = event(1);
        event.headers().remove(header);
        receive(event, this::apply);
        assertThat(deadLetters()).extracting(InboxTest::reason).containsExactly("malformed");
        assertThat(applied).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, Uji Satu",
        "ce_subject, ''",
        "ce_sequence, 0",
        "ce_sequence, -1",
        "ce_sequence, 1.5",
        "ce_sequence, 9223372036854775808",
        "ce_time, kemarin",
        "ce_time,"
    })
    void an_event_with_a_wrong_header_is_poison(String header, String value) {
        var event = event(1);
        event.headers().remove(header).add(header, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        receive(event, this::apply);
        assertThat(deadLetters()).extracting(InboxTest::reason).containsExactly("malformed");
        assertThat(applied).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | malformed",
                "{\"a\": 1, \"a\": 2} | malformed",
                "'' | malformed-data",
                "null | malformed-data",
                "[] | malformed-data",
                "\"Uji Satu\" | malformed-data",
                "{\"facilityId\": \"Uji Satu\"} | malformed-data",
                "{\"partnerId\": 7} | malformed-data"
            })
    void an_event_without_sense_is_poison(String data, String cause) {
        receive(event(1, data), this::apply);
        assertThat(deadLetters()).extracting(InboxTest::reason).containsExactly(cause);
        assertThat(applied).isEmpty();
    }

    @Test
    void a_deleted_record_is_poison() {
        var tombstone = new ConsumerRecord<String, byte[]>("agreements", 0, 1, subject.toString(), null);
        event(1).headers().forEach(tombstone.headers()::add);
        receive(tombstone, this::apply);
        assertThat(deadLetters()).extracting(InboxTest::reason).containsExactly("malformed");
    }

    /** With the headers of a dead letter the broker takes it no more. */
    @Test
    void a_dead_event_that_is_too_large_for_its_topic_goes_there_without_its_data() {
        receive(event(1, "x".repeat(1_048_400)), this::apply);
        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(reason(letter)).isEqualTo("malformed");
            assertThat(Events.header(letter, "dead-letter-data")).isEqualTo("omitted");
            assertThat(letter.value()).isNull();
        });
    }

    @Test
    void a_gap_is_counted() {
        receive(event(1), this::apply);
        receive(event(4), this::apply);
        assertThat(applied).containsExactly(1L, 4L);
        assertThat(meters.counter("sambung.inbox.gaps", "consumer", consumer).count())
                .isOne();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return Events.all("agreements.referrals.dlq").stream()
                .filter(letter -> letter.key().equals(subject.toString()))
                .toList();
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        return Events.header(letter, "dead-letter-reason");
    }

    private void apply(CloudEvent event) {
        applied.add(event.sequence());
    }

    private void receive(ConsumerRecord<String, byte[]> event, Consumer<CloudEvent> handler) {
        inbox.receive(new One(consumer, "thing.done", handler), event);
    }

    /** A consumer that does one thing. */
    private record One(String consumer, String type, Consumer<CloudEvent> effect, Predicate<CloudEvent> concerns)
            implements Subscription {

        One(String consumer, String type, Consumer<CloudEvent> effect) {
            this(consumer, type, effect, event -> true);
        }

        @Override
        public Set<String> topics() {
            return Set.of("agreements");
        }

        @Override
        public Map<String, Reaction<?>> reactions() {
            return Map.of(
                    type,
                    Reaction.to(JsonNode.class, (event, data) -> effect.accept(event))
                            .onlyIf(concerns));
        }
    }

    private ConsumerRecord<String, byte[]> event(long sequence) {
        return event(sequence, "{}");
    }

    private ConsumerRecord<String, byte[]> event(long sequence, String data) {
        var record = new ConsumerRecord<>(
                "agreements", 0, sequence, subject.toString(), data.getBytes(StandardCharsets.UTF_8));
        var headers = new HashMap<String, String>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "thing.done");
        headers.put("ce_subject", subject.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_time", "2026-01-05T00:00:00Z");
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private long noted() throws SQLException {
        return number("select count(*) from inbox where consumer = ?");
    }

    private long position() throws SQLException {
        return number("select sequence from inbox_position where consumer = ?");
    }

    private long number(String select) throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, consumer);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
