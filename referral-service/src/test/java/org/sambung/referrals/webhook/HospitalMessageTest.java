package org.sambung.referrals.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;

/** Messages are signed by the reference implementation of Standard Webhooks. */
@QuarkusTest
class HospitalMessageTest {

    World world;
    Endpoint endpoint;
    UUID referral;

    @BeforeEach
    void submitted() {
        world = World.common();
        endpoint = Endpoint.of(world.partnerOfficer, "http://127.0.0.1:1/in", "referral.closed");
        referral = world.submitted("INPATIENT");
    }

    @Test
    void accepted_204_moves_the_referral_as_the_hospitals_system() {
        send(message("referral.accepted", ", \"appointment\": {\"at\": \"2027-01-05T02:00:00Z\"}"))
                .statusCode(204);

        world.read(world.desk, referral)
                .body("clinical.status", equalTo("ACCEPTED"))
                .body("clinical.appointment.at", equalTo("2027-01-05T02:00:00Z"));
        world.lastChange(referral, "referral.accepted", "hospital-system", "RECEIVED", "ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"referral.received | '' | RECEIVED", "referral.rejected | , \"reason\": \"NO_CAPACITY\" | REJECTED"
            })
    void the_hospitals_answers_are_taken_204(String type, String content, String status) {
        send(message(type, content)).statusCode(204);

        world.read(world.desk, referral).body("clinical.status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "information-requested | , \"question\": \"Hasil lab?\" | INFORMATION_REQUESTED",
                "accepted | '' | ACCEPTED",
                "acceptance-withdrawn | , \"reason\": \"EQUIPMENT_FAILED\" | RECEIVED",
                "appointment-changed | , \"appointment\": {\"at\": \"2027-01-05T02:00:00Z\"} | ACCEPTED",
                "missed | , \"reason\": \"NO_ESCORT\" | NO_SHOW",
                "redirected | , \"reason\": \"NO_CAPACITY\", \"destinationName\": \"RSUP Uji\" | REDIRECTED"
            })
    void what_else_the_hospital_answers_is_taken_204(String step, String content, String status) {
        if (step.equals("acceptance-withdrawn") || step.equals("appointment-changed") || step.equals("missed")) {
            world.step(world.desk, referral, "acceptance", "{}", 200);
        } else if (step.equals("redirected")) {
            world.step(world.desk, referral, "receipt", null, 200);
        }

        send(message("referral." + step, content)).statusCode(204);

        world.read(world.doctor, referral).body("clinical.status", equalTo(status));
    }

    @Test
    void the_hospitals_care_is_taken_204() {
        var inpatient = world.readyToGo("INPATIENT");
        world.step(world.desk, inpatient, "acceptance", "{}", 200);
        world.step(world.officer, inpatient, "departure", "{}", 200);
        referral = inpatient;

        for (var type : new String[] {"arrived", "admitted", "discharged"}) {
            send(message("referral." + type, "")).statusCode(204);
        }
        send(message("referral.back-referred", ", \"backReferral\": {\"summary\": \"Membaik\"}"))
                .statusCode(204);

        world.read(world.doctor, referral)
                .body("clinical.status", equalTo("DISCHARGED"))
                .body("clinical.backReferral.summary", equalTo("Membaik"));
        world.lastChange(referral, "referral.back-referred", "hospital-system", null, null);
    }

    @Test
    void the_same_webhook_id_counts_once() {
        var id = "msg_" + UUID.randomUUID();
        var body = message("referral.received", "");
        send(endpoint, id, Instant.now(), endpoint.messageSecret(), body).statusCode(204);
        var before = Rows.trace(referral);

        send(endpoint, id, Instant.now(), endpoint.messageSecret(), body).statusCode(204);

        assertThat(Rows.trace(referral)).isEqualTo(before);
    }

    @Test
    void another_hospitals_message_may_have_the_same_webhook_id() {
        var id = "msg_" + UUID.randomUUID();
        send(endpoint, id, Instant.now(), endpoint.messageSecret(), message("referral.received", ""))
                .statusCode(204);
        var other = World.covered();
        var theirs = Endpoint.of(other.partnerOfficer, "http://127.0.0.1:1/in", "referral.closed");
        referral = other.submitted("OUTPATIENT");

        send(theirs, id, Instant.now(), theirs.messageSecret(), message("referral.received", ""))
                .statusCode(204);

        other.read(other.desk, referral).body("clinical.status", equalTo("RECEIVED"));
    }

    @Test
    void forged_401_with_a_wrong_secret() {
        unchanged(() -> send(
                        endpoint, "msg_1", Instant.now(), endpoint.webhookSecret(), message("referral.received", "")))
                .statusCode(401)
                .body("type", equalTo("/problems/forged-message"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void forged_401_when_its_time_is_not_near(long seconds) {
        var at = Instant.now().plusSeconds(seconds < 0 ? seconds : seconds + 30);

        unchanged(() -> send(endpoint, "msg_1", at, endpoint.messageSecret(), message("referral.received", "")))
                .statusCode(401);
    }

    @Test
    void forged_401_when_the_body_was_changed() {
        var body = message("referral.received", "");
        var request = signed("msg_1", Instant.now(), endpoint.messageSecret(), body);

        unchanged(() -> request.body(body + " ").post(path(endpoint.id())).then())
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void forged_401_without_a_header(String missing) {
        var body = message("referral.received", "");
        var headers = headers("msg_1", Instant.now(), endpoint.messageSecret(), body);
        headers.remove(missing);

        unchanged(() -> request(headers).body(body).post(path(endpoint.id())).then())
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1,", "v1,%%%", "v1a,AAAA", "v2,AAAA", " "})
    void forged_401_with_a_malformed_signature(String signature) {
        var body = message("referral.received", "");
        var headers = headers("msg_1", Instant.now(), endpoint.messageSecret(), body);
        headers.put("webhook-signature", signature);

        unchanged(() -> request(headers).body(body).post(path(endpoint.id())).then())
                .statusCode(401);
    }

    @Test
    void forged_401_for_an_unknown_endpoint() {
        var body = message("referral.received", "");
        var request = signed("msg_1", Instant.now(), endpoint.messageSecret(), body);

        unchanged(() -> request.body(body).post(path(UUID.randomUUID())).then())
                .statusCode(401)
                .body("type", equalTo("/problems/forged-message"));
    }

    @Test
    void forged_401_when_a_token_stands_in_for_the_signature() {
        unchanged(() -> world.hospital
                        .asks()
                        .body(message("referral.received", ""))
                        .post(path(endpoint.id()))
                        .then())
                .statusCode(401);
    }

    @Test
    void absent_404_for_another_hospitals_referral() {
        var other = Endpoint.of(
                Persona.ofPartner(UUID.randomUUID(), "partner-officer"), "http://127.0.0.1:1/in", "referral.closed");

        unchanged(() -> send(other, "msg_1", Instant.now(), other.messageSecret(), message("referral.received", "")))
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void absent_404_before_it_was_sent() {
        referral = world.recommended("OUTPATIENT");

        unchanged(() -> send(message("referral.received", ""))).statusCode(404);
    }

    @Test
    void conflict_409_may_be_sent_again_when_the_state_allows_it() {
        var id = "msg_" + UUID.randomUUID();
        var patient = world.atHospital("OUTPATIENT");
        referral = world.readyToGo("OUTPATIENT");
        var body = message("referral.treated", "");
        unchanged(() -> send(endpoint, id, Instant.now(), endpoint.messageSecret(), body))
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        world.step(world.officer, referral, "departure", "{}", 200);
        world.step(world.officer, referral, "arrival", null, 200);

        send(endpoint, id, Instant.now(), endpoint.messageSecret(), body).statusCode(204);

        world.read(world.desk, referral).body("clinical.status", equalTo("TREATED"));
        world.read(world.desk, patient).body("clinical.status", equalTo("ARRIVED"));
    }

    @Test
    void future_422() {
        unchanged(() -> send(message("referral.received", ", \"occurredAt\": \"2100-01-01T00:00:00Z\"")))
                .statusCode(422)
                .body("type", equalTo("/problems/occurred-in-the-future"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{}",
                "{\"type\": null, \"data\": null}",
                "{\"type\": \"referral.received\"}",
                "{\"type\": \"referral.received\", \"data\": null}",
                "{\"type\": \"referral.received\", \"data\": []}",
                "{\"type\": \"referral.received\", \"data\": \"text\"}",
                "{\"type\": \"referral.received\", \"data\": {}}",
                "{\"type\": \"referral.received\", \"data\": {\"referralId\": 7}}",
                "{\"type\": \"referral.received\", \"data\": {\"referralId\": \"$\"}, \"more\": 1}",
                "{\"type\": \"referral.received\", \"data\": {\"referralId\": \"$\", \"more\": 1}}",
                "{\"type\": \"referral.received\", \"data\": {\"referralId\": \"$\", \"occurredAt\": \"soon\"}}",
                "{\"type\": \"referral.unheard-of\", \"data\": {\"referralId\": \"$\"}}",
                "{\"type\": \"referral.cancelled\", \"data\": {\"referralId\": \"$\"}}",
                "{\"type\": \"referral.rejected\", \"data\": {\"referralId\": \"$\"}}",
                "{\"type\": \"referral.rejected\", \"data\": {\"referralId\": \"$\", \"reason\": \"BORED\"}}",
                "{\"type\": \"referral.accepted\", \"data\": {\"referralId\": \"$\", \"appointment\": {}}}",
                "{\"type\": \"referral.back-referred\", \"data\": {\"referralId\": \"$\", \"backReferral\": {}}}"
            })
    void invalid_400(String body) {
        unchanged(() -> send(body.replace("$", referral.toString())))
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void too_large_413() {
        unchanged(() -> send(message("referral.received", ", \"x\": \"" + "x".repeat(64 * 1024) + "\"")))
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void too_large_413_is_said_before_the_signature_is_looked_at() {
        given().contentType("application/json")
                .body("x".repeat(64 * 1024 + 1))
                .post(path(endpoint.id()))
                .then()
                .statusCode(413);
    }

    @Test
    void forged_401_without_a_body() {
        given().contentType("application/json").post(path(endpoint.id())).then().statusCode(is(401));
    }

    private String message(String type, String content) {
        return "{\"type\": \"%s\", \"timestamp\": \"%s\", \"data\": {\"referralId\": \"%s\"%s}}"
                .formatted(type, Instant.now(), referral, content);
    }

    private ValidatableResponse send(String body) {
        return send(endpoint, "msg_" + UUID.randomUUID(), Instant.now(), endpoint.messageSecret(), body);
    }

    private static ValidatableResponse send(Endpoint to, String id, Instant at, String secret, String body) {
        return signed(id, at, secret, body).body(body).post(path(to.id())).then();
    }

    private ValidatableResponse unchanged(Supplier<ValidatableResponse> sending) {
        var before = Rows.trace(referral);
        var answer = sending.get();
        assertThat(Rows.trace(referral)).isEqualTo(before);
        return answer;
    }

    private static String path(UUID endpoint) {
        return "/v1/hospital-messages/" + endpoint;
    }

    private static RequestSpecification signed(String id, Instant at, String secret, String body) {
        return request(headers(id, at, secret, body));
    }

    private static RequestSpecification request(Map<String, String> headers) {
        return given().contentType("application/json").headers(headers);
    }

    private static Map<String, String> headers(String id, Instant at, String secret, String body) {
        try {
            var headers = new HashMap<String, String>();
            headers.put("webhook-id", id);
            headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
            headers.put("webhook-signature", new Webhook(secret).sign(id, at.getEpochSecond(), body));
            return headers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
