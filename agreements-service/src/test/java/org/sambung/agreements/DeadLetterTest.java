package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.platform.event.Inbox;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.Words;

/** What a consumer could not apply is listed for operators and replayed by them. */
@QuarkusTest
class DeadLetterTest {

    static final Persona OPERATOR = Persona.with("operator");
    static final String MINE = "/v1/dead-letters?consumer=referrals.mendable&replayed=false";

    @Inject
    Inbox inbox;

    @Inject
    MendableConsumer consumer;

    final UUID facility = UUID.randomUUID();
    final UUID subject = UUID.randomUUID();
    long offset = System.nanoTime();

    @BeforeEach
    void breaks() {
        consumer.effects().clear();
        consumer.breaks();
    }

    /** Nothing waits for the next test. */
    @AfterEach
    void mend() {
        consumer.isMended();
        replayAll("{}");
    }

    @Test
    void a_dead_letter_is_listed_with_its_cause_and_without_its_data() {
        var event = event(1);
        inbox.receive(consumer, event);

        list().body("items", hasSize(1))
                .body("items[0].consumer", equalTo("referrals.mendable"))
                .body("items[0].topic", equalTo("agreements"))
                .body("items[0].partition", equalTo(3))
                .body("items[0].offset", equalTo(event.offset()))
                .body("items[0].type", equalTo("thing.done"))
                .body("items[0].subject", equalTo(subject.toString()))
                .body("items[0].time", equalTo("2026-01-05T00:00:00Z"))
                .body("items[0].cause", equalTo("handler-failed"))
                .body("items[0].because", equalTo("Layanan tidak sanggup mengolah peristiwa ini"))
                .body("items[0].explainedAt", equalTo("/problems/dead-letter-handler-failed"))
                .body("items[0].payloadSize", equalTo(event.value().length))
                .body("items[0].replayedAt", nullValue())
                .body("items[0].payload", nullValue());
    }

    @Test
    void its_cause_is_told_in_english_too() {
        inbox.receive(consumer, event(1));

        OPERATOR.asks()
                .header("Accept-Language", "en")
                .get(MINE)
                .then()
                .body("items[0].because", equalTo("The service could not cope with the event"));
    }

    @Test
    void a_single_letter_shows_ids_and_times_and_blacks_out_the_rest() {
        inbox.receive(consumer, event(1, """
                {"facilityId": "%s", "at": "2026-01-05T01:00:00Z", "day": "2026-01-05", "count": 7, "outside": true,
                 "nik": 6271010101900001, "name": "Uji Satu", "diagnosis": "K35", "Uji Dua": 1, "all": ["BUDI", 2.5]}
                """.formatted(facility)));

        var answer = read(first())
                .body("payload.facilityId", equalTo(facility.toString()))
                .body("payload.at", equalTo("2026-01-05T01:00:00Z"))
                .body("payload.day", equalTo("2026-01-05"))
                .body("payload.count", equalTo(7))
                .body("payload.outside", equalTo(true))
                .body("payload.name", equalTo("█"));

        assertThat(Words.besidesIdsAndTimes(answer.extract().asString()))
                .doesNotContain("Uji Satu", "Uji Dua", "627101", "K35", "BUDI", "2.5");
    }

    @Test
    void what_names_nobody_by_its_headers_either() {
        var event = event(1);
        for (var header : List.of("ce_id", "ce_type", "ce_subject", "ce_time")) {
            event.headers().remove(header).add(header, "Uji Satu\u0000".getBytes(StandardCharsets.UTF_8));
        }
        inbox.receive(consumer, event);

        var letter = first();

        read(letter)
                .body("cause", equalTo("malformed"))
                .body("type", nullValue())
                .body("subject", nullValue())
                .body("eventId", nullValue())
                .body("time", nullValue());
        remove(letter);
    }

    @Test
    void the_database_does_not_tell_what_is_in_it() throws SQLException {
        inbox.receive(consumer, event(1, "{\"name\": \"Rahasia Satu\"}"));

        try (var connection = Parts.postgres().superuser("agreements");
                var select = connection.prepareStatement("select count(*), count(*) filter (where"
                        + " to_jsonb(l)::text || encode(record, 'escape') like '%Rahasia%') from dead_letter l");
                var rows = select.executeQuery()) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
            assertThat(rows.getInt(2)).isZero();
        }
    }

    @Test
    void replayed_after_the_consumer_was_mended_it_has_its_effect_as_the_events_facility() throws SQLException {
        inbox.receive(consumer, event(1));
        var letter = first();
        consumer.isMended();

        replay(letter, 200)
                .body("replayedAt", notNullValue())
                .body("replayedBy", equalTo(OPERATOR.subject()))
                .body("attempts", equalTo(1));

        assertThat(consumer.effects()).containsExactly("1 " + facility);
        list().body("items", hasSize(0));
        assertThat(audited(letter)).containsExactly("dead-letter.replayed " + OPERATOR.subject());
    }

    @Test
    void conflict_409_when_it_was_replayed_before_and_no_second_effect() {
        inbox.receive(consumer, event(1));
        var letter = first();
        consumer.isMended();
        replay(letter, 200);

        replay(letter, 409).body("type", equalTo("/problems/dead-letter-replayed"));

        assertThat(consumer.effects()).hasSize(1);
    }

    @Test
    void who_did_not_hear_the_answer_gets_it_again_by_the_same_key() {
        inbox.receive(consumer, event(1));
        var letter = first();
        consumer.isMended();
        var key = UUID.randomUUID().toString();

        for (var replayed : new String[] {null, "true"}) {
            OPERATOR.asks()
                    .header("Idempotency-Key", key)
                    .post("/v1/dead-letters/" + letter + "/replay")
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", equalTo(replayed))
                    .body("replayedBy", equalTo(OPERATOR.subject()));
        }

        assertThat(consumer.effects()).hasSize(1);
    }

    @Test
    void of_two_who_replay_at_once_one_does() {
        inbox.receive(consumer, event(1));
        var letter = first();
        consumer.isMended();

        var statuses = Stream.generate(() -> CompletableFuture.supplyAsync(() -> OPERATOR.asks()
                        .post("/v1/dead-letters/" + letter + "/replay")
                        .statusCode()))
                .limit(4)
                .toList();

        assertThat(statuses.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(consumer.effects()).hasSize(1);
    }

    @Test
    void rule_422_with_the_cause_when_it_is_still_dead_and_the_letter_stays() throws SQLException {
        inbox.receive(consumer, event(1));
        var letter = first();

        var problem = replay(letter, 422).body("type", equalTo("/problems/dead-letter-handler-failed"));

        assertThat(problem.extract().asString()).doesNotContain("Uji", "diabetes");
        read(letter).body("replayedAt", nullValue()).body("attempts", equalTo(1));
        assertThat(audited(letter)).containsExactly("dead-letter.replay-failed " + OPERATOR.subject());
    }

    @Test
    void an_event_that_was_applied_meanwhile_has_no_second_effect() {
        var event = event(1);
        inbox.receive(consumer, event);
        consumer.isMended();
        inbox.receive(consumer, event);

        replay(first(), 200);

        assertThat(consumer.effects()).hasSize(1);
    }

    @Test
    void an_event_that_dies_again_because_the_service_went_down_is_listed_once() {
        var event = event(1);
        inbox.receive(consumer, event);
        inbox.receive(consumer, event);

        list().body("items", hasSize(1));
    }

    /** The database goes away just when the letter is written down. */
    @Test
    void a_database_away_while_burying_is_waited_out_and_the_letter_listed_once() throws Exception {
        var writing = "from pg_stat_activity where wait_event_type = 'Lock' and query like '%dead_letter%'";
        CompletableFuture<Void> burying;
        try (var holder = Parts.postgres().superuser("agreements")) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table dead_letter in access exclusive mode");
            burying = CompletableFuture.runAsync(() -> inbox.receive(consumer, event(1)));
            await().until(() -> !rows("select pid::text " + writing).isEmpty());
            rows("select pg_terminate_backend(pid)::text " + writing);
            await().until(() -> !rows("select pid::text " + writing).isEmpty());
            assertThat(burying).isNotDone();
            holder.rollback();
        }

        burying.get();

        list().body("items", hasSize(1));
        assertThat(Events.all("agreements.referrals.dlq"))
                .filteredOn(letter -> letter.key().equals(subject.toString()))
                .hasSize(1);
    }

    @Test
    void a_topic_made_anew_counts_from_the_beginning_and_its_letters_are_listed_too() {
        var event = event(1);
        inbox.receive(consumer, event);
        inbox.receive(consumer, Arriving.sameOffset(event));

        list().body("items", hasSize(2));
    }

    @Test
    void many_are_counted_first_and_replayed_in_order_then() {
        IntStream.rangeClosed(1, 3).forEach(sequence -> inbox.receive(consumer, event(sequence)));
        consumer.isMended();

        replayAll("{\"consumer\": \"referrals.mendable\", \"cause\": \"handler-failed\", \"dryRun\": true}")
                .body("matching", equalTo(3))
                .body("replayed", equalTo(0));
        assertThat(consumer.effects()).isEmpty();

        replayAll("{\"consumer\": \"referrals.mendable\", \"cause\": \"handler-failed\"}")
                .body("matching", equalTo(3))
                .body("replayed", equalTo(3))
                .body("stillDead", equalTo(0));
        assertThat(consumer.effects()).containsExactly("1 " + facility, "2 " + facility, "3 " + facility);
    }

    @Test
    void a_long_list_comes_in_pages() {
        IntStream.rangeClosed(1, 3).forEach(sequence -> inbox.receive(consumer, event(sequence)));

        var first = OPERATOR.asks().get(MINE + "&limit=2").then().body("items", hasSize(2));
        OPERATOR.asks()
                .get(MINE + "&limit=2&cursor=" + first.extract().path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cause=boredom", "?consumer=%00", "?limit=0", "?limit=101", "?cursor=x"})
    void bad_input_400(String query) {
        OPERATOR.asks()
                .get("/v1/dead-letters" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void forbidden_403_for_who_is_no_operator_and_404_for_what_there_is_not() {
        var nurse = Persona.ofFacility(facility, "nurse", "registrar");
        nurse.asks().get("/v1/dead-letters").then().statusCode(403);
        nurse.asks().body("{}").post("/v1/dead-letters/replay").then().statusCode(403);
        OPERATOR.asks().get("/v1/dead-letters/" + subject).then().statusCode(404);
        OPERATOR.asks().post("/v1/dead-letters/" + subject + "/replay").then().statusCode(404);
    }

    private static ValidatableResponse list() {
        return OPERATOR.asks().get(MINE).then().statusCode(200);
    }

    private static String first() {
        return list().extract().path("items[0].id");
    }

    private static ValidatableResponse read(String letter) {
        return OPERATOR.asks().get("/v1/dead-letters/" + letter).then().statusCode(200);
    }

    private static ValidatableResponse replay(String letter, int status) {
        return OPERATOR.asks()
                .post("/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse replayAll(String body) {
        return OPERATOR.asks().body(body).post("/v1/dead-letters/replay").then().statusCode(200);
    }

    private static List<String> audited(String letter) throws SQLException {
        return rows("select action || ' ' || subject from audit where object_id = '" + letter + "' order by sequence");
    }

    private static void remove(String letter) {
        try {
            rows("delete from dead_letter where id = '" + letter + "' returning id::text");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private ConsumerRecord<String, byte[]> event(long sequence) {
        return event(sequence, "{\"facilityId\": \"" + facility + "\"}");
    }

    private ConsumerRecord<String, byte[]> event(long sequence, String data) {
        return Arriving.event(subject, offset++, sequence, data);
    }
}
