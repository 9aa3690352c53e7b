package org.sambung.referrals.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.testing.Persona;

/** What holds for every step alike; the roles of each are {@link ActionsTest}'s. */
@QuarkusTest
class StepAccessTest {

    static final java.util.List<Step> STEPS = Step.ALL;

    private static World world;
    private static UUID referral;

    @ParameterizedTest
    @FieldSource("STEPS")
    void unauthenticated_401(Step step) {
        refused(given().contentType("application/json"), step, step.body(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @FieldSource("STEPS")
    void absent_404_for_another_institution(Step step) {
        for (var role : step.roles().split(" ")) {
            refused(elsewhere(role).asks(), step, step.bodyFor(role, world()), 404, "not-found");
        }
    }

    @ParameterizedTest
    @FieldSource("STEPS")
    void absent_404_for_a_right_role_without_an_institution(Step step) {
        for (var role : step.roles().split(" ")) {
            refused(Persona.with(role).asks(), step, step.bodyFor(role, world()), 404, "not-found");
        }
    }

    @ParameterizedTest
    @FieldSource("STEPS")
    void forbidden_403_for_who_acts_in_a_role_not_held(Step step) {
        var role = step.roles().split(" ")[0];
        var request = world().withRole(role).asks().header("X-Acting-Role", "operator");

        refused(request, step, step.bodyFor(role, world()), 403, "forbidden");
    }

    @ParameterizedTest
    @FieldSource("STEPS")
    void stale_412_when_another_version_is_named(Step step) {
        var role = step.roles().split(" ")[0];
        var request = world().withRole(role).asks().header("If-Match", "\"77\"");

        refused(request, step, step.bodyFor(role, world()), 412, "stale-version");
    }

    @ParameterizedTest
    @FieldSource("STEPS")
    void invalid_400_with_a_property_nobody_knows(Step step) {
        var role = step.roles().split(" ")[0];

        refused(world().withRole(role).asks(), step, "{\"unheardOf\": 1}", 400, "invalid-request");
    }

    @ParameterizedTest
    @MethodSource("timed")
    void future_422(Step step) {
        var role = step.roles().split(" ")[0];
        var body = step.bodyFor(role, world()) == null ? "{}" : step.bodyFor(role, world());
        var ahead = "{\"occurredAt\": \"2100-01-01T00:00:00Z\"" + (body.equals("{}") ? "" : ", ") + body.substring(1);

        refused(world().withRole(role).asks(), step, ahead, 422, "occurred-in-the-future");
    }

    /** The time is looked at before the state. */
    static Stream<Step> timed() {
        return Step.ALL.stream();
    }

    private static void refused(RequestSpecification request, Step step, String body, int status, String problem) {
        world();
        var before = Rows.trace(referral);
        (body == null ? request : request.body(body))
                .post("/v1/referrals/" + referral + "/" + step.name())
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
        assertThat(Rows.trace(referral)).isEqualTo(before);
    }

    private static Persona elsewhere(String role) {
        return role.equals("referral-desk") || role.equals("hospital-system")
                ? Persona.ofPartner(UUID.randomUUID(), role)
                : Persona.ofFacility(UUID.randomUUID(), role);
    }

    private static World world() {
        if (world == null) {
            world = World.common();
            referral = world.submitted("OUTPATIENT");
        }
        return world;
    }
}
