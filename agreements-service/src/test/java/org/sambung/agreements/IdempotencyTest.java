package org.sambung.agreements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.SettableClock;

/** A POST that is sent again with its Idempotency-Key gets the first answer and has no second effect. */
@QuarkusTest
class IdempotencyTest {

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

    @AfterEach
    void time() {
        SettableClock.backToRealTime();
    }

    @Test
    void the_same_request_gets_the_first_answer() {
        var first = draft(officer, key, body);
        var before = Everything.now();
        var again = draft(officer, key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isNotBlank().isEqualTo(first.asString());
        assertThat(List.of("Location", "ETag", "Content-Type", "Cache-Control"))
                .allSatisfy(name ->
                        assertThat(again.header(name)).as(name).isNotBlank().isEqualTo(first.header(name)));
        assertThat(Everything.now()).isEqualTo(before);
    }

    @Test
    void a_transition_without_a_body_gets_the_first_answer_though_the_state_has_moved_on() {
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        var first = keyed(officer, key).post(PATH + "/" + id + "/negotiation");
        AgreementFixtures.post(officer, id, "readiness", null, 200);
        var again = keyed(officer, key).post(PATH + "/" + id + "/negotiation");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void another_body_under_the_key_422() {
        draft(officer, key, body);
        reused(draft(officer, key, body.replace("rujukan", "lain")));
        reused(draft(officer, key, body + " "));
    }

    @Test
    void another_path_or_query_under_the_key_422() {
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        keyed(officer, key).post(PATH + "/" + id + "/negotiation").then().statusCode(200);
        reused(keyed(officer, key).post(PATH + "/" + id + "/readiness"));
        reused(keyed(officer, key).post(PATH + "/" + id + "/negotiation?x=1"));
    }

    @Test
    void another_precondition_or_role_under_the_key_422() {
        draft(officer, key, body);
        reused(keyed(officer, key).header("If-Match", "\"0\"").body(body).post(PATH));
        reused(keyed(officer, key)
                .header("X-Acting-Role", "agreements-officer")
                .body(body)
                .post(PATH));
    }

    /** The first answer may hold what they are not to read any more. */
    @Test
    void another_facility_or_other_roles_under_the_key_422() {
        draft(officer, key, body);
        reused(draft(officer.claim("facility", UUID.randomUUID().toString()), key, body));
        reused(draft(officer.claim("roles", List.of("agreements-officer", "nurse")), key, body));
    }

    @Test
    void a_key_is_its_callers_own() {
        var another = AgreementFixtures.anOfficer("WIB");
        String first =
                draft(officer, key, body).then().statusCode(201).extract().path("id");
        String second =
                draft(another, key, body).then().statusCode(201).extract().path("id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void keys_differ_by_case() {
        String first =
                draft(officer, "k", body).then().statusCode(201).extract().path("id");
        String second =
                draft(officer, "K", body).then().statusCode(201).extract().path("id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void a_refused_request_keeps_nothing() {
        Refusal.is(draft(officer, key, "{}"), 400, "invalid-request");
        draft(officer, key, body).then().statusCode(201);
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        Refusal.is(keyed(officer, key + "2").post(PATH + "/" + id + "/readiness"), 409, "illegal-transition");
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        keyed(officer, key + "2").post(PATH + "/" + id + "/readiness").then().statusCode(200);
    }

    @Test
    void roles_are_asked_before_the_key() {
        draft(officer, key, body);
        Refusal.is(
                keyed(officer, key).header("X-Acting-Role", "nurse").body(body).post(PATH), 403, "forbidden");
        var demoted = new Persona(officer.subject(), officer.claims()).claim("roles", List.of("nurse"));
        Refusal.is(draft(demoted, key, body), 403, "forbidden");
        Refusal.is(
                given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(PATH),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "kunci-\u00fc", "TOO LONG"})
    void a_malformed_key_400(String malformed) {
        var wrong = malformed.equals("TOO LONG") ? "k".repeat(256) : malformed;
        refusesKey(officer.asks().header("Idempotency-Key", wrong).body(body).post(PATH));
    }

    @Test
    void two_keys_400() {
        refusesKey(officer.asks()
                .header("Idempotency-Key", "one", "two")
                .body(body)
                .post(PATH));
    }

    @Test
    void the_longest_key() {
        draft(officer, "k".repeat(255), body).then().statusCode(201);
    }

    @Test
    void what_is_no_post_ignores_the_key() {
        keyed(officer, "two words").get(PATH).then().statusCode(200);
    }

    @Test
    void after_48_hours_the_key_is_free() {
        SettableClock.set(Instant.parse("2026-11-22T01:00:00Z"));
        var first = draft(officer, key, body).asString();

        SettableClock.advance(Duration.ofHours(48).minusMillis(1));
        assertThat(draft(officer, key, body).asString()).isEqualTo(first);

        SettableClock.advance(Duration.ofMillis(1));
        var second = draft(officer, key, body);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isNotEqualTo(first);
        assertThat(draft(officer, key, body).asString()).isEqualTo(second.asString());
    }

    @Test
    void what_takes_no_effect_twice_is_told_once() {
        draft(officer, key, body);
        var id = UUID.fromString(draft(officer, key, body).path("id"));
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id)).containsExactly("agreement.drafted"));
    }

    private static void refusesKey(Response answer) {
        Refusal.is(answer, 400, "invalid-request");
        answer.then().body("errors.pointer", contains("Idempotency-Key"));
    }

    private static void reused(Response answer) {
        Refusal.is(answer, 422, "idempotency-key-reused");
    }

    private static Response draft(Persona who, String key, String body) {
        return keyed(who, key).body(body).post(PATH);
    }

    private static RequestSpecification keyed(Persona who, String key) {
        return who.asks().header("Idempotency-Key", key);
    }
}
