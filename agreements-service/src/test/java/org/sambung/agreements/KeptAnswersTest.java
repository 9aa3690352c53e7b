package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** How answers are kept: with their effect or not at all, once, sealed, for their caller only, and not for ever. */
@QuarkusTest
class KeptAnswersTest {

    static final String PATH = "/v1/agreements";

    Persona officer;
    UUID partner;
    String body;
    String key;

    @BeforeEach
    void something() {
        partner = AgreementFixtures.aPartner();
        officer = AgreementFixtures.anOfficer("WIB");
        body = AgreementFixtures.drafting(partner, AgreementFixtures.draft("2026-01-05", "2030-01-04"));
        key = UUID.randomUUID().toString();
    }

    @Test
    void of_twenty_at_once_one_takes_effect() throws Exception {
        var together = new CountDownLatch(1);
        var asked = new ArrayList<Future<Response>>();
        var clients = Executors.newFixedThreadPool(20);
        for (var i = 0; i < 20; i++) {
            asked.add(clients.submit(() -> {
                together.await();
                return draft(body);
            }));
        }
        together.countDown();

        var done = new ArrayList<Response>();
        for (var each : asked) {
            var answer = each.get();
            if (answer.statusCode() == 409) {
                Refusal.is(answer, 409, "request-still-running");
            } else {
                assertThat(answer.statusCode()).isEqualTo(201);
                done.add(answer);
            }
        }
        clients.shutdown();
        assertThat(done)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
        assertThat(done).extracting(Response::asString).containsOnly(done.get(0).asString());
        var id = UUID.fromString(done.get(0).path("id"));
        assertThat(ofOfficer()).containsExactly(id.toString());
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id)).containsExactly("agreement.drafted"));
    }

    @Test
    void while_the_first_still_runs_409() throws Exception {
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        CompletableFuture<Response> first;
        try (var elsewhere = superuser()) {
            elsewhere.setAutoCommit(false);
            list(elsewhere, "select id from agreement where id = '" + id + "' for update");
            first = CompletableFuture.supplyAsync(() -> negotiate(id));
            await().until(() -> somebodyWaits(elsewhere));

            Refusal.is(negotiate(id), 409, "request-still-running");
            elsewhere.rollback();
        }
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(negotiate(id).header("Idempotent-Replayed")).isEqualTo("true");
    }

    /** The connection dies when the effect is written and the answer is not. */
    @Test
    void a_crash_between_effect_and_answer_leaves_neither() throws SQLException {
        execute("create function die() returns trigger language plpgsql as"
                + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$");
        execute("create trigger die before insert on kept_answer for each row execute function die()");
        try {
            Refusal.is(draft(body), 503, "unavailable");
        } finally {
            execute("drop trigger die on kept_answer");
            execute("drop function die");
        }
        assertThat(ofOfficer()).isEmpty();

        var first = draft(body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(ofOfficer()).containsExactly(first.<String>path("id"));
    }

    @Test
    void neither_key_nor_answer_can_be_read_in_the_database() throws SQLException {
        draft(body).then().statusCode(201);
        var title = HexFormat.of().formatHex("Pelayanan".getBytes(StandardCharsets.UTF_8));
        var plain = HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
        try (var connection = superuser()) {
            assertThat(kept(connection)).hasSize(1).allSatisfy(row -> assertThat(row)
                    .doesNotContain(title, plain, key));
        }
    }

    @Test
    void an_answer_is_its_callers_own_in_the_database_too() throws SQLException {
        draft(body).then().statusCode(201);
        try (var app = Parts.postgres().connect("agreements", "app")) {
            app.setAutoCommit(false);
            list(app, "select set_config('app.subject', 'another', true)");
            assertThat(kept(app)).isEmpty();
            list(app, "select set_config('app.subject', '" + officer.subject() + "', true)");
            assertThat(kept(app)).hasSize(1);
            app.rollback();
        }
    }

    @Test
    void the_relay_removes_the_oldest_a_batch_at_a_time() throws SQLException {
        var subject = "tua-" + key;
        execute("insert into kept_answer select '" + subject + "', decode(lpad(to_hex(i), 8, '0'), 'hex'), 'x',"
                + " timestamptz '2001-01-01' + i * interval '1 hour' from generate_series(1, 30) i");
        try (var relay = Parts.postgres().connect("agreements", "relay");
                var superuser = superuser()) {
            var forget = "select forget_kept_answers(timestamptz '2001-01-01' + interval '25 hours', 20)";
            assertThat(list(relay, forget)).containsExactly("20");
            assertThat(list(relay, forget)).containsExactly("5");
            assertThat(list(relay, forget)).containsExactly("0");
            assertThat(list(superuser, "select 'x' from kept_answer where subject = '" + subject + "'"))
                    .hasSize(5);
        } finally {
            execute("delete from kept_answer where subject = '" + subject + "'");
        }
    }

    private static boolean somebodyWaits(Connection connection) throws SQLException {
        return !list(connection, "select 'x' from pg_locks where not granted").isEmpty();
    }

    private List<String> kept(Connection connection) throws SQLException {
        return list(
                connection,
                "select encode(key_hash, 'hex') || ' ' || encode(answer, 'hex') from kept_answer where subject = '"
                        + officer.subject() + "'");
    }

    private List<String> ofOfficer() {
        return officer.asks().get(PATH).then().statusCode(200).extract().path("items.id");
    }

    private Response draft(String body) {
        return officer.asks().header("Idempotency-Key", key).body(body).post(PATH);
    }

    private Response negotiate(UUID id) {
        return officer.asks().header("Idempotency-Key", key).post(PATH + "/" + id + "/negotiation");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Connection superuser() throws SQLException {
        return Parts.postgres().superuser("agreements");
    }
}
