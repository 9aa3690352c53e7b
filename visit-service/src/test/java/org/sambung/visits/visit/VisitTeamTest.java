package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class VisitTeamTest {

    static final String TEAM = """
            {"members": [{"name": "Uji Dokter", "role": "DOCTOR", "licenceNumber": "STR-1"},
                         {"name": "Uji Sopir", "role": "DRIVER"}],
             "vehicle": "Ambulans DA 1 X", "equipment": ["Tensimeter"]}""";

    Partnership partnership;
    UUID id;

    @BeforeEach
    void aConfirmedVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aConfirmedVisit(partnership);
    }

    @Test
    void listed_and_cleared_200_with_state_history_and_events() {
        post(partnership.team(), id, "team", TEAM).statusCode(200).body("entry", equalTo("LISTED"));

        post(partnership.custodyOfficer(), id, "entry-clearance", null)
                .statusCode(200)
                .body("entry", equalTo("CLEARED"));

        team(partnership.custodyOfficer(), 200)
                .body("members.name", contains("Uji Dokter", "Uji Sopir"))
                .body("members.licenceNumber[0]", equalTo("STR-1"))
                .body("vehicle", equalTo("Ambulans DA 1 X"))
                .body("equipment", contains("Tensimeter"));
        history(partnership.custodyOfficer(), id)
                .body("[2].action", equalTo("visit.team-listed"))
                .body("[3].action", equalTo("visit.entry-cleared"));
        await().untilAsserted(() -> assertThat(Events.all("visits"))
                .filteredOn(event -> event.key().equals(id.toString()))
                .hasSize(4)
                .allSatisfy(event ->
                        assertThat(new String(event.value())).doesNotContain("Uji Dokter", "Uji Sopir", "STR-1")));
    }

    @Test
    void another_list_must_be_cleared_anew() {
        post(partnership.team(), id, "team", TEAM).statusCode(200);
        post(partnership.custodyOfficer(), id, "entry-clearance", null).statusCode(200);

        post(partnership.partnerOfficer(), id, "team", TEAM.replace("Uji Sopir", "Uji Lain"))
                .statusCode(200)
                .body("entry", equalTo("LISTED"));

        team(partnership.nurse(), 200).body("members.name", hasItem("Uji Lain"));
        get(partnership.custodyOfficer(), id).body("actions.possible.name", contains("entry-clearance"));
    }

    @Test
    void the_gate_sees_the_team_and_nothing_clinical() {
        post(partnership.team(), id, "team", TEAM).statusCode(200);

        team(partnership.custodyOfficer(), 200);

        partnership
                .custodyOfficer()
                .asks()
                .get("/v1/visits/" + id + "/attendance")
                .then()
                .statusCode(403);
    }

    @Test
    void who_reads_the_list_is_recorded_and_names_lie_sealed() {
        post(partnership.team(), id, "team", TEAM).statusCode(200);

        team(partnership.custodyOfficer(), 200);

        assertThat(count("select count(*) from read_audit where parts = 'IDENTITY' and object_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from team_list where visit_id = '" + id
                        + "' and position('Uji'::bytea in listed) = 0"))
                .isEqualTo(1);
    }

    @Test
    void invalid_400_without_a_licence_where_one_is_needed() {
        post(partnership.team(), id, "team", """
                {"members": [{"name": "Uji Sopir", "role": "DRIVER"}, {"name": "Uji Perawat", "role": "NURSE"}]}""")
                .statusCode(400)
                .body("errors.pointer", contains("/members/1/licenceNumber"));
        post(partnership.team(), id, "team", """
                {"members": [{"name": "Uji Dokter", "role": "DOCTOR", "licenceNumber": " "}]}""")
                .statusCode(400)
                .body("errors.pointer", contains("/members/0/licenceNumber"))
                .body("errors.code", contains("licence-needed"));
        post(partnership.team(), id, "team", "{\"members\": []}").statusCode(400);
    }

    @Test
    void conflict_409_when_no_list_waits() {
        post(partnership.custodyOfficer(), id, "entry-clearance", null)
                .statusCode(409)
                .body("type", equalTo("/problems/no-team-waits"));
        post(partnership.team(), VisitFixtures.aCompletedVisit(partnership), "team", TEAM)
                .statusCode(409);
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body(TEAM)
                .post("/v1/visits/" + id + "/team")
                .then()
                .statusCode(401);
        given().post("/v1/visits/" + id + "/entry-clearance").then().statusCode(401);
    }

    @Test
    void forbidden_403_for_the_other_roles() {
        post(partnership.nurse(), id, "team", TEAM).statusCode(403);
        post(partnership.nurse(), id, "entry-clearance", null).statusCode(403);
        team(partnership.officer(), 403);
    }

    @Test
    void not_found_404_for_others_and_before_it_is_listed() {
        var stranger = Partnership.inForce();

        post(stranger.team(), id, "team", TEAM).statusCode(404);
        post(stranger.custodyOfficer(), id, "entry-clearance", null).statusCode(404);
        team(stranger.custodyOfficer(), 404);
        team(partnership.team(), 404);
    }

    private ValidatableResponse team(Persona who, int status) {
        return who.asks().get("/v1/visits/" + id + "/team").then().statusCode(status);
    }
}
