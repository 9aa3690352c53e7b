package org.sambung.referrals.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;

/** Drafting, listing and reading; and the same for emergencies where it differs. */
@QuarkusTest
class DraftReferralTest {

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void created_201() {
        var created = draft(world.nurse, World.draft(world.aPatient("DETAINEE"), world.partner, "INPATIENT"));

        var id = World.id(created.body("clinical.status", equalTo("DRAFT"))
                .body("permission.status", equalTo("PENDING"))
                .body("permission.steps.permitter", contains("DETAINING_AUTHORITY", "FACILITY_HEAD"))
                .body("movement.status", equalTo("NOT_PLANNED"))
                .body("cover.agreementId", nullValue()));
        assertThat(created.extract().header("Location")).endsWith("/v1/referrals/" + id);
        assertThat(created.extract().header("ETag")).isEqualTo("\"0\"");
        world.lastChange(id, "referral.drafted", "nurse", null, "DRAFT");
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/referrals")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/emergencies")
                .then()
                .statusCode(401);
        given().get("/v1/referrals").then().statusCode(401);
        given().auth().oauth2("no-token").get("/v1/referrals").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "custody-officer", "custody-registrar", "referral-desk", "oversight"})
    void forbidden_403(String role) {
        draft(world.withRole(role), World.draft(UUID.randomUUID(), world.partner, "OUTPATIENT"))
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "custody-registrar", "referral-desk", "oversight"})
    void forbidden_403_to_declare_an_emergency(String role) {
        world.emergency(world.withRole(role), UUID.randomUUID()).statusCode(403);
    }

    @Test
    void forbidden_403_for_who_is_nothing_here() {
        world.partnerOfficer.asks().get("/v1/referrals").then().statusCode(403);
        Persona.with("unheard-of").asks().get("/v1/referrals").then().statusCode(403);
    }

    @Test
    void invalid_400_for_another_facilitys_patient() {
        var foreign = World.covered().aPatient("CONVICT");

        draft(world.doctor, World.draft(foreign, world.partner, "OUTPATIENT"))
                .statusCode(400)
                .body("errors.pointer", contains("/patientId"));
        world.emergency(world.nurse, foreign).statusCode(400).body("errors.pointer", contains("/patientId"));
    }

    @Test
    void invalid_400_for_a_destination_nobody_knows() {
        draft(world.doctor, World.draft(world.aPatient("CONVICT"), UUID.randomUUID(), "OUTPATIENT"))
                .statusCode(400)
                .body("errors.pointer", contains("/destinationId"));
    }

    @Test
    void rule_422_a_draft_is_not_of_tomorrow() {
        var body = World.draft(world.aPatient("CONVICT"), world.partner, "OUTPATIENT");

        draft(world.doctor, body.replaceFirst("\\{", "{\"occurredAt\": \"2100-01-01T00:00:00Z\", "))
                .statusCode(422)
                .body("type", equalTo("/problems/occurred-in-the-future"));
    }

    @Test
    void invalid_400_for_an_emergency_with_two_destinations_or_none() {
        for (var destination :
                List.of("", ", \"destinationName\": \"RS\", \"destinationId\": \"" + world.partner + "\"")) {
            world.nurse
                    .asks()
                    .body("{\"patientId\": \"" + UUID.randomUUID() + "\", \"condition\": \"Sesak\", \"occurredAt\":"
                            + " \"2026-01-01T00:00:00Z\"" + destination + "}")
                    .post("/v1/emergencies")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/destinationId"));
        }
    }

    @Test
    void the_list_holds_the_own_newest_first_in_pages() {
        var world = World.covered();
        var drafted = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            drafted.add(0, world.aDraft("OUTPATIENT").toString());
        }

        var first = world.head.asks().get("/v1/referrals?limit=2").then().statusCode(200);

        first.body("items.id", contains(drafted.get(0), drafted.get(1)))
                .body("next", equalTo(drafted.get(1)))
                .body("items[0].actions", nullValue());
        world.head
                .asks()
                .get("/v1/referrals?limit=2&cursor=" + drafted.get(1))
                .then()
                .statusCode(200)
                .body("items.id", contains(drafted.get(2)))
                .body("next", nullValue());
    }

    @Test
    void absent_404_for_another_facility_and_another_region() {
        var id = world.aDraft("OUTPATIENT");

        world.read(world.stranger, id).statusCode(404);
        world.read(Persona.ofRegion("ID-JK", "oversight"), id).statusCode(404);
        world.stranger.asks().get("/v1/referrals/" + id + "/history").then().statusCode(404);
    }

    @Test
    void a_clinician_who_also_oversees_the_region_sees_nothing_clinical_of_other_facilities() {
        var both = Persona.ofFacility(UUID.randomUUID(), "doctor", "oversight").claim("region", World.REGION);
        var id = world.aDraft("OUTPATIENT");

        var answer = world.read(both, id).statusCode(200);

        assertThat(answer.extract().asString()).doesNotContain("K35", "Nyeri", "Warga Uji", "6271010101900001");
        answer.body("actions.possible", empty()).body("actions.blocked.name", contains("permission"));
    }

    @Test
    void absent_404_for_a_clinician_who_acts_on_what_is_only_overseen() {
        var both = Persona.ofFacility(UUID.randomUUID(), "doctor", "oversight").claim("region", World.REGION);
        var id = world.aDraft("OUTPATIENT");

        world.refused(both, id, "recommendation", "{\"doctorUnavailable\": false}", 404, "not-found");
    }

    @Test
    void rule_422_who_works_for_another_hospital_too_reports_like_any_clinician() {
        var both = Persona.ofFacility(world.facility, "nurse", "referral-desk")
                .claim("partner", UUID.randomUUID().toString());
        var id = world.submitted("OUTPATIENT");

        world.refused(both, id, "receipt", "{}", 422, "report-must-name-its-source");
    }

    private static ValidatableResponse draft(Persona who, String body) {
        return who.asks().body(body).post("/v1/referrals").then();
    }
}
