package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.AnswerClock;
import org.sambung.referrals.referral.World;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** A unit of a hospital has an endpoint of its own: it is told of an overdue answer where the agreement names it second. */
@QuarkusTest
class SecondContactTest {

    static final String NOWHERE = "http://127.0.0.1:1/in";

    World world;

    @BeforeEach
    void theManagerOnDutyIsSecond() {
        world = World.covered();
        Lists.saying(world, """
                "answerWithinMinutes": 30, "callOrder": [{"unit": "EMERGENCY_ROOM"}, {"unit": "DUTY_MANAGER"}]""");
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void the_unit_named_second_and_the_hospital_as_a_whole_are_told_once_and_no_other_unit() {
        try (var hospital = new Hospital()) {
            registered(hospital.url("/manager"), "DUTY_MANAGER");
            var ward = registered(hospital.url("/ward"), "WARD");
            Endpoint.of(world.partnerOfficer, hospital.url("/all"), "referral.answer-overdue");
            var id = world.submitted("OUTPATIENT");
            SettableClock.advance(Duration.ofMinutes(31));

            AnswerClock.strikesTwiceAtOnce();
            SettableClock.backToRealTime();

            await().until(() -> overdue(hospital).size() == 2);
            assertThat(overdue(hospital))
                    .extracting(Hospital.Message::path)
                    .containsExactlyInAnyOrder("/manager", "/all");
            assertThat(overdue(hospital)).allSatisfy(message -> assertThat(message.body())
                    .contains(id.toString(), "\"secondUnit\":\"DUTY_MANAGER\"")
                    .doesNotContain("permission", "Warga", "K35"));
            assertThat(deliveries(ward)).isEmpty();
        }
    }

    /** What concerns every unit reaches each that wants it. */
    @Test
    void of_everything_else_a_unit_is_told_like_the_hospital() {
        try (var hospital = new Hospital()) {
            registered(hospital.url("/ward"), "WARD");

            world.submitted("OUTPATIENT");

            await().until(() -> hospital.messages().size() == 1);
            assertThat(hospital.messages().get(0).body()).doesNotContain("secondUnit");
        }
    }

    @Test
    void the_unit_can_be_changed_and_left_out() {
        var id = registered(NOWHERE, "WARD");

        put(id, ", \"unit\": \"ADMISSIONS\"").statusCode(200).body("unit", equalTo("ADMISSIONS"));
        put(id, "").statusCode(200).body("unit", nullValue());
    }

    @Test
    void invalid_400_for_a_unit_that_nobody_knows_and_for_one_of_a_facility() {
        register(world.partnerOfficer, NOWHERE, "HELICOPTER").statusCode(400);
        register(world.head, NOWHERE, "WARD").statusCode(400).body("errors.pointer", contains("/unit"));
    }

    private static List<Hospital.Message> overdue(Hospital hospital) {
        return hospital.messages().stream()
                .filter(message -> message.body().contains("referral.answer-overdue"))
                .toList();
    }

    private UUID registered(String url, String unit) {
        return UUID.fromString(register(world.partnerOfficer, url, unit)
                .statusCode(201)
                .body("unit", equalTo(unit))
                .extract()
                .path("id"));
    }

    private static ValidatableResponse register(Persona who, String url, String unit) {
        return who.asks()
                .body(body(url, ", \"unit\": \"" + unit + "\""))
                .post("/v1/webhook-endpoints")
                .then();
    }

    private ValidatableResponse put(UUID id, String unit) {
        var endpoint = "/v1/webhook-endpoints/" + id;
        return world.partnerOfficer
                .asks()
                .header("If-Match", world.partnerOfficer.asks().get(endpoint).header("ETag"))
                .body(body(NOWHERE, unit))
                .put(endpoint)
                .then();
    }

    private static String body(String url, String unit) {
        return "{\"url\": \"" + url + "\", \"eventTypes\": [\"referral.answer-overdue\", \"referral.submitted\"]" + unit
                + "}";
    }

    private List<Object> deliveries(UUID endpoint) {
        return world.partnerOfficer
                .asks()
                .get("/v1/webhook-endpoints/" + endpoint + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.type == 'referral.answer-overdue' }");
    }
}
