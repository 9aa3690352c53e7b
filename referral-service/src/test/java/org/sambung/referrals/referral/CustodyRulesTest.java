package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.permission.Decision;
import org.sambung.referrals.permission.PermissionStatus;

/** The rules of the custody side, by name. */
@QuarkusTest
class CustodyRulesTest {

    private static final String GRANTED = "{\"outcome\": \"GRANTED\"}";

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "REJECTED", "DENIED", "refused", ""})
    void a_permission_cannot_be_refused_only_deferred(String word) {
        var id = world.recommended("OUTPATIENT");

        world.refused(world.head, id, "permission", "{\"outcome\": \"" + word + "\"}", 400, "invalid-request");
        assertThat(Arrays.stream(Decision.Outcome.values()).map(Enum::name))
                .containsExactly("GRANTED", "GRANTED_WITH_CONDITIONS", "DEFERRED");
        assertThat(Arrays.stream(PermissionStatus.values()).map(Enum::name))
                .containsExactly("PENDING", "DEFERRED", "GRANTED");
    }

    /** Nothing is decided, nobody is assigned, and no time is given back. */
    @ParameterizedTest
    @ValueSource(strings = {"CONVICT", "DETAINEE", "CHILD"})
    void an_emergencys_departure_does_not_wait(String custody) {
        var id = world.anEmergency(custody);

        world.step(world.nurse, id, "departure", "{}", 200)
                .body("movement.status", equalTo("DEPARTED"))
                .body("permission.status", equalTo("PENDING"));
    }

    enum Needed {
        SUBMISSION("submission-before-departure"),
        ACCEPTANCE("acceptance-before-departure"),
        PERMISSION("permission-before-departure"),
        ESCORT("escort-before-departure");

        final String problem;

        Needed(String problem) {
            this.problem = problem;
        }
    }

    @ParameterizedTest
    @EnumSource(Needed.class)
    void a_planned_departure_needs_recommendation_acceptance_permission_and_escort(Needed missing) {
        var id = world.recommended("INPATIENT");
        for (var step : Needed.values()) {
            if (step != missing && !(missing == Needed.SUBMISSION && step == Needed.ACCEPTANCE)) {
                take(id, step);
            }
        }
        world.step(world.officer, id, "departure", "{}", 422).body("type", equalTo("/problems/" + missing.problem));

        for (var step : Needed.values()) {
            if (step == missing || missing == Needed.SUBMISSION && step == Needed.ACCEPTANCE) {
                take(id, step);
            }
        }
        world.step(world.officer, id, "departure", "{}", 200);
    }

    @Test
    void a_planned_departure_needs_the_recommendation() {
        var id = world.aDraft("OUTPATIENT");

        world.refused(world.officer, id, "departure", "{}", 409, "illegal-transition");
    }

    private void take(UUID id, Needed step) {
        switch (step) {
            case SUBMISSION -> world.step(world.doctor, id, "submission", null, 200);
            case ACCEPTANCE -> world.step(world.desk, id, "acceptance", "{}", 200);
            case PERMISSION -> world.step(world.head, id, "permission", GRANTED, 200);
            case ESCORT -> world.step(world.officer, id, "escort", Escorts.escort(2), 200);
        }
    }

    @Test
    void a_detainee_needs_the_authoritys_permission() {
        var id = world.recommendedDetainee();
        world.step(world.doctor, id, "submission", null, 200);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);
        world.refused(world.head, id, "permission", GRANTED, 422, "preceding-steps-must-be-granted");
        world.refused(world.officer, id, "departure", "{}", 422, "permission-before-departure");

        world.authorityLetter(id);

        world.refused(world.officer, id, "departure", "{}", 422, "permission-before-departure");
        world.step(world.head, id, "permission", GRANTED, 200);
        world.step(world.officer, id, "departure", "{}", 200);
    }

    @Test
    void a_departure_keeps_the_conditions_of_its_permission() {
        var id = world.submitted("OUTPATIENT");
        var terms = "{\"outcome\": \"GRANTED_WITH_CONDITIONS\", \"terms\": {\"officers\": 3, \"police\": false}}";
        world.step(world.head, id, "permission", terms, 200);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);
        world.refused(world.officer, id, "departure", "{}", 422, "conditions-before-departure");

        world.step(world.officer, id, "escort", Escorts.escort(3), 200);

        world.step(world.officer, id, "departure", "{}", 200);
    }

    @Test
    void a_departure_keeps_to_the_window_of_its_permission() {
        var id = world.submitted("OUTPATIENT");
        var terms = "{\"outcome\": \"GRANTED_WITH_CONDITIONS\", \"terms\": {\"notBefore\": \"2035-01-01T00:00:00Z\"}}";
        world.step(world.head, id, "permission", terms, 200);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);

        world.refused(world.officer, id, "departure", "{}", 422, "conditions-before-departure");
    }

    /** What counts is when they left, not when somebody writes it down. */
    @Test
    void a_departure_that_is_entered_later_is_held_against_the_window_as_it_was() {
        var id = world.submitted("OUTPATIENT");
        var now = Instant.now();
        var terms = "{\"outcome\": \"GRANTED_WITH_CONDITIONS\", \"terms\": {\"notAfter\": \"%s\"}}"
                .formatted(now.minus(Duration.ofHours(1)));
        world.step(world.head, id, "permission", terms, 200);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);
        world.refused(world.officer, id, "departure", "{}", 422, "conditions-before-departure");

        var left = now.minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
        world.step(world.officer, id, "departure", "{\"occurredAt\": \"" + left + "\"}", 200)
                .body("movement.departedAt", equalTo(left.toString()));
    }

    /** Whatever the head can call, in every state that a referral can be in. */
    @Test
    void the_facility_heads_answers_contain_nothing_clinical() {
        var clinical = List.of(
                "Nyeri perut",
                "K35",
                "120/80",
                "\"temperature\"",
                "Sesak napas",
                "AIRBORNE",
                "Membaik",
                "Luka bakar",
                "6271010101900001");
        for (var situation : Situations.values()) {
            var place = situation.place();
            var head = place.world().head;
            for (var path : List.of(
                    "/v1/referrals/" + place.id(),
                    "/v1/referrals/" + place.id() + "/history",
                    "/v1/referrals/" + place.id() + "/clashes",
                    "/v1/referrals?limit=100",
                    "/v1/movements/outside?limit=100",
                    "/v1/notifications?limit=100",
                    "/v1/mandates")) {
                var answer =
                        head.asks().get(path).then().statusCode(200).extract().asString();
                assertThat(clinical).as(path + " of " + situation).noneMatch(answer::contains);
            }
        }
    }
}
