package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.platform.event.CloudEvent;
import org.sambung.platform.event.Inbox;
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
    void an_event_of_another_type_is_none_of_its_business() throws SQLException {
        inbox.receive(consumer, event(1), Map.of("thing.undone", this::apply));
        assertThat(applied).isEmpty();
        assertThat(noted()).isZero();
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
    @ValueSource(strings = {"{", "{\"facilityId\": \"Uji Satu\"}"})
    void an_event_without_sense_is_poison(String data) {
        receive(event(1, data), this::apply);
        assertThat(deadLetters()).extracting(InboxTest::reason).singleElement().isIn("malformed", "malformed-data");
        assertThat(applied).isEmpty();
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
        inbox.receive(consumer, event, Map.of("thing.done", handler));
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

    private int noted() throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements");
                var select = connection.prepareStatement("select count(*) from inbox where consumer = ?")) {
            select.setString(1, consumer);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
