package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;

@QuarkusTest
class OutboxTest {

    static final int SLOTS = 16;

    @Test
    void an_event_is_a_cloud_event_with_the_bytes_that_were_stored() throws SQLException {
        var officer = AgreementFixtures.anOfficer("WIB");
        var id = AgreementFixtures.aDraft(officer, AgreementFixtures.aPartner(), "2026-01-05", "2030-01-04");

        await().until(() -> !sentOf(id).isEmpty());

        var event = sentOf(id).get(0);
        assertThat(event.key()).isEqualTo(id.toString());
        assertThat(Events.header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(Events.header(event, "ce_type")).isEqualTo("agreement.drafted");
        assertThat(Events.header(event, "ce_source")).isEqualTo("/agreements-service");
        assertThat(Events.header(event, "ce_subject")).isEqualTo(id.toString());
        assertThat(Events.header(event, "ce_sequence")).isEqualTo("1");
        assertThat(Events.header(event, "content-type")).isEqualTo("application/json");
        assertThat(Instant.parse(Events.header(event, "ce_time"))).isBeforeOrEqualTo(Instant.now());
        var stored = "select 1 from outbox where id = '%s' and payload = decode('%s', 'hex')"
                .formatted(
                        Events.header(event, "ce_id"), java.util.HexFormat.of().formatHex(event.value()));
        assertThat(count("select count(*) from (" + stored + ")")).isOne();
    }

    @Test
    void an_agreements_events_are_numbered_without_gap() {
        var officer = AgreementFixtures.anOfficer("WIB");
        var id = AgreementFixtures.suspended(officer, AgreementFixtures.aPartner());
        await().untilAsserted(() -> assertThat(sequencesOf(id)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L));
    }

    @Test
    void what_waits_leaves_in_order_of_each_aggregate_and_is_marked() throws SQLException {
        var aggregates = Stream.generate(UUID::randomUUID).limit(20).toList();
        var waiting = new ArrayList<UUID>();
        IntStream.range(0, 30).forEach(i -> waiting.addAll(aggregates));
        Collections.shuffle(waiting, new Random(1));

        append(waiting);

        var ids = String.join("','", aggregates.stream().map(UUID::toString).toList());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from outbox where published_at is null and aggregate_id in ('" + ids
                                + "')")
                        == 0);
        var inOrder = LongStream.rangeClosed(1, 30).boxed().toList();
        var sent = Events.all("agreements");
        assertThat(aggregates)
                .allSatisfy(aggregate -> assertThat(sequences(sent, aggregate)).isEqualTo(inOrder));
    }

    /** The broker refuses what is too large for it. */
    @Test
    void a_refused_event_holds_back_its_own_aggregate_only() throws SQLException {
        var blocked = UUID.randomUUID();
        var neighbour = Stream.generate(UUID::randomUUID)
                .filter(other -> slot(other) == slot(blocked))
                .findFirst()
                .orElseThrow();
        try (var connection = Parts.postgres().superuser("agreements")) {
            connection.setAutoCommit(false);
            append(connection, blocked, 1, new byte[2_000_000]);
            append(connection, blocked, 2, bytes());
            append(connection, neighbour, 1, bytes());
            connection.commit();
        }
        await().until(() -> unpublished(neighbour) == 0);
        assertThat(unpublished(blocked)).isEqualTo(2);

        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement()) {
            statement.execute("update outbox set payload = '{}' where aggregate_id = '" + blocked + "'");
        }
        await().until(() -> unpublished(blocked) == 0);
        assertThat(sequencesOf(blocked)).containsExactly(1L, 2L);
    }

    @Test
    void what_another_replica_holds_waits_and_nothing_else() throws SQLException {
        var held = UUID.randomUUID();
        var free = Stream.generate(UUID::randomUUID)
                .filter(other -> slot(other) != slot(held))
                .findFirst()
                .orElseThrow();
        try (var replica = Parts.postgres().connect("agreements", "relay");
                var lock = replica.createStatement()) {
            replica.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(" + 0x0b0c + ", " + slot(held) + ")");
            append(List.of(held, free));
            await().until(() -> unpublished(free) == 0);
            assertThat(unpublished(held)).isOne();
            replica.commit();
        }
        await().until(() -> unpublished(held) == 0);
    }

    private static long unpublished(UUID aggregate) throws SQLException {
        return count("select count(*) from outbox where published_at is null and aggregate_id = '" + aggregate + "'");
    }

    private static List<ConsumerRecord<String, byte[]>> sentOf(UUID aggregate) {
        return Events.all("agreements").stream()
                .filter(event -> event.key().equals(aggregate.toString()))
                .toList();
    }

    private static List<Long> sequencesOf(UUID aggregate) {
        return sequences(Events.all("agreements"), aggregate);
    }

    private static List<Long> sequences(List<ConsumerRecord<String, byte[]>> sent, UUID aggregate) {
        return sent.stream()
                .filter(event -> event.key().equals(aggregate.toString()))
                .map(event -> Long.valueOf(Events.header(event, "ce_sequence")))
                .toList();
    }

    /** Each aggregate's events numbered in the order given. */
    private static void append(List<UUID> aggregates) throws SQLException {
        var last = new java.util.HashMap<UUID, Long>();
        try (var connection = Parts.postgres().superuser("agreements")) {
            connection.setAutoCommit(false);
            for (var aggregate : aggregates) {
                append(connection, aggregate, last.merge(aggregate, 1L, Long::sum), bytes());
            }
            connection.commit();
        }
    }

    private static void append(Connection connection, UUID aggregate, long sequence, byte[] payload)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into outbox (id, slot, aggregate_id, sequence, type, recorded_at, payload)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'thing.done', now(), ?)")) {
            insert.setInt(1, slot(aggregate));
            insert.setObject(2, aggregate);
            insert.setLong(3, sequence);
            insert.setBytes(4, payload);
            insert.executeUpdate();
        }
    }

    private static int slot(UUID aggregate) {
        return Math.floorMod(aggregate.hashCode(), SLOTS);
    }

    private static byte[] bytes() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    private static long count(String query) throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
