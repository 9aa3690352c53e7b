package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a body holds, the answer is a 400 that says where, and nothing breaks. */
@QuarkusTest
class BadInputTest {

    /** A route that needs a body, who may use it, and a body of which one property at a time is spoilt. */
    record Route(String role, String path, List<String> spoilt) {}

    private static final List<Route> ROUTES = List.of(
            new Route(
                    "nurse",
                    "/v1/patients",
                    List.of(
                            patient("\"recordNumber\": 7"),
                            patient("\"recordNumber\": \"a\\u0000b\""),
                            patient("\"recordNumber\": \"" + "x".repeat(51) + "\""),
                            patient("\"custodyStatus\": \"FREE\""),
                            patient("\"custodyStatus\": 0"),
                            patient("\"person\": []"),
                            patient("\"person\": {\"name\": \"a\\u0000b\", \"sex\": \"MALE\"}"),
                            patient("\"person\": {\"name\": \"Uji\", \"sex\": \"MALE\", \"birthYear\": 1e400}"),
                            patient("\"person\": {\"name\": \"Uji\", \"sex\": \"MALE\", \"birthYear\": 99999999999}"),
                            patient("\"person\": {\"name\": \"Uji\", \"sex\": \"MALE\", \"birthYear\": 1977.5}"),
                            patient("\"person\": {\"name\": \"Uji\", \"sex\": \"MALE\", \"birthYear\": \"1977\"}"),
                            patient("\"block\": true"))),
            new Route(
                    "doctor",
                    "/v1/referrals",
                    List.of(
                            draft("\"patientId\": \"7\""),
                            draft("\"patientId\": 7"),
                            draft("\"kind\": \"EMERGENCY\""),
                            draft("\"kind\": 1"),
                            draft("\"destinationId\": {}"),
                            draft("\"outsideAgreementBecause\": \"BORED\""),
                            draft("\"occurredAt\": \"yesterday\""),
                            draft("\"occurredAt\": 1e999999999"),
                            draft("\"occurredAt\": -1e20"),
                            draft("\"occurredAt\": \"-999999999-01-01T00:00:00Z\""),
                            draft("\"clinical\": {\"reason\": \"x\", \"temperature\": 1e999999999}"),
                            draft("\"clinical\": {\"reason\": \"x\", \"temperature\": \"38\"}"),
                            draft("\"clinical\": {\"reason\": \"x\", \"pulse\": 2147483648}"),
                            draft("\"clinical\": {\"reason\": \"x\", \"diagnosis\": \"a lot\"}"),
                            draft("\"clinical\": {\"reason\": \"x\", \"precautions\": [\"MAGIC\"]}"),
                            draft("\"clinical\": {\"reason\": \"x\", \"history\": \"\\u0000\"}"))),
            new Route(
                    "nurse",
                    "/v1/emergencies",
                    List.of(
                            "{\"condition\": \"x\", \"destinationName\": \"RS\", \"occurredAt\": \"2026-01-01T00:00:00Z\"}",
                            emergency("\"condition\": \" \""),
                            emergency("\"destinationName\": \"\\u0000\""),
                            emergency("\"destinationId\": \"x\""),
                            emergency("\"occurredAt\": \"+999999999-12-31T23:59:59Z\""),
                            emergency("\"occurredAt\": \"-100000-01-01T00:00:00Z\""))),
            new Route(
                    "custody-officer",
                    "/v1/referrals/%s/departure",
                    List.of(
                            "{\"expectedReturn\": true}",
                            "{\"expectedReturn\": \"+999999999-12-31T23:59:59Z\"}",
                            "{\"expectedReturn\": \"+300000-01-01T00:00:00Z\"}",
                            "{\"expectedReturn\": 1e30}",
                            "{\"occurredAt\": \"-300000-01-01T00:00:00Z\"}",
                            "{\"occurredAt\": {}}")),
            new Route(
                    "referral-desk",
                    "/v1/referrals/%s/back-referral",
                    List.of(
                            "{\"backReferral\": \"x\"}",
                            "{\"backReferral\": {\"summary\": [\"x\"]}}",
                            "{\"backReferral\": {\"summary\": \"x\", \"controlDate\": \"2027-02-30\"}}",
                            "{\"backReferral\": {\"summary\": \"x\", \"controlDate\": \"+999999999-12-31\"}}",
                            "{\"backReferral\": {\"summary\": \"x\", \"controlDate\": \"+400000-01-01\"}}",
                            "{\"backReferral\": {\"summary\": \"x\", \"controlDate\": [999999999, 1, 1]}}")));

    private static final List<String> NEVER = List.of(
            "",
            " ",
            "null",
            "[]",
            "[null]",
            "7",
            "true",
            "\"text\"",
            "{",
            "{}x",
            "{\"a\"",
            "{\"unheardOf\": 1}",
            "\u0000",
            "{\"occurredAt\": 1, \"occurredAt\": 2}",
            "[".repeat(5000));

    private static UUID treated;
    private static UUID patient;

    /** Many a client sends an empty field along with the one that it means. */
    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_blank_name_of_a_destination_is_no_name(String blank) {
        var world = World.common();
        var name = "\"destinationName\": \"" + blank + "\"";
        var both = "\"destinationId\": \"" + world.partner + "\", " + name;
        var plan = "{\"kind\": \"OUTPATIENT\", \"urgency\": \"ROUTINE\", %s}";
        var redirection = "{\"reason\": \"NO_SPECIALIST\", \"stabilised\": true, %s}";
        var planned = world.aDraft("OUTPATIENT");
        var before = world.emergencyAtHospital("CONVICT");

        world.step(world.nurse, planned, "plan", plan.formatted(both), 200);
        world.step(world.desk, before, "redirection", redirection.formatted(both), 200);
        var declared = World.id(emergency(world, both));

        var onward = UUID.fromString(world.path(before, "links.replacedBy"));
        for (var id : List.of(planned, onward, declared)) {
            assertThat(Rows.texts("select destination_name from referral where id = '" + id + "'"))
                    .containsExactly((String) null);
        }
        emergency(world, name).statusCode(400).body("errors.pointer", hasItem("/destinationId"));
        world.refused(world.nurse, world.aDraft("OUTPATIENT"), "plan", plan.formatted(name), 400, "invalid-request");
    }

    private static ValidatableResponse emergency(World world, String destination) {
        return world.nurse
                .asks()
                .body("""
                {"patientId": "%s", "condition": "Sesak", "occurredAt": "2026-01-01T00:00:00Z", %s}
                """.formatted(world.aPatient("CONVICT"), destination))
                .post("/v1/emergencies")
                .then();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void invalid_400(Route route, String body) {
        var id = treated();
        var before = Rows.trace(id);

        World.common()
                .withRole(route.role())
                .asks()
                .body(body.replace("$patient", patient.toString())
                        .replace("$partner", World.common().partner.toString()))
                .post(route.path().formatted(id))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"));

        assertThat(Rows.trace(id)).isEqualTo(before);
    }

    static Stream<Arguments> bodies() {
        return ROUTES.stream().flatMap(route -> Stream.concat(NEVER.stream(), route.spoilt().stream())
                .map(body -> Arguments.of(route, body)));
    }

    @Test
    void invalid_400_without_any_body() {
        for (var route : ROUTES) {
            World.common()
                    .withRole(route.role())
                    .asks()
                    .post(route.path().formatted(treated()))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void the_answer_says_where_and_does_not_repeat_what() {
        var answer = World.common()
                .doctor
                .asks()
                .body(draft("\"clinical\": {\"reason\": \"x\", \"pulse\": \"Warga-rahasia\"}"))
                .post("/v1/referrals")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/clinical/pulse"));

        assertThat(answer.extract().asString()).doesNotContain("rahasia", "Exception", "org.sambung", "jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1"})
    void invalid_400_for_a_page_of_no_size(String query) {
        World.common()
                .doctor
                .asks()
                .get("/v1/referrals?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "%00", "..", "1"})
    void absent_404_for_what_is_no_id(String id) {
        World.common()
                .doctor
                .asks()
                .urlEncodingEnabled(false)
                .get("/v1/referrals/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void unsupported_415_for_another_form() {
        World.common()
                .doctor
                .asks()
                .contentType("text/plain")
                .body("{}")
                .post("/v1/referrals")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static UUID treated() {
        if (treated == null) {
            treated = World.common().treated();
            patient = World.common().aPatient("CONVICT");
        }
        return treated;
    }

    /** A body that would be taken but for that one property. */
    private static String spoilt(String property, List<String> others) {
        var name = property.substring(0, property.indexOf(':'));
        return "{" + property
                + others.stream()
                        .filter(other -> !other.startsWith(name))
                        .map(o -> ", " + o)
                        .reduce("", String::concat) + "}";
    }

    private static String patient(String property) {
        return spoilt(
                property,
                List.of(
                        "\"recordNumber\": \"RM-bad\"",
                        "\"custodyStatus\": \"CONVICT\"",
                        "\"person\": {\"name\": \"Uji\", \"sex\": \"MALE\", \"nikMissingBecause\": \"UNKNOWN_IDENTITY\"}"));
    }

    private static String draft(String property) {
        return spoilt(
                property,
                List.of(
                        "\"patientId\": \"$patient\"",
                        "\"kind\": \"OUTPATIENT\"",
                        "\"urgency\": \"ROUTINE\"",
                        "\"destinationId\": \"$partner\"",
                        "\"clinical\": {\"reason\": \"x\"}"));
    }

    private static String emergency(String property) {
        return spoilt(
                property,
                List.of(
                        "\"patientId\": \"$patient\"",
                        "\"condition\": \"x\"",
                        "\"destinationName\": \"RS\"",
                        "\"occurredAt\": \"2026-01-01T00:00:00Z\""));
    }
}
