package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class VerifyVisitTest {

    static final String FACILITY = "facility-verification";
    static final String PARTNER = "partner-verification";

    Partnership partnership;
    UUID id;

    @BeforeEach
    void aCompletedVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aCompletedVisit(partnership);
    }

    @Test
    void verified_by_both_sides_200_with_state_history_and_events() {
        post(partnership.partnerOfficer(), id, PARTNER, null)
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("verification.partnerAt", notNullValue())
                .body("verification.facilityAt", nullValue());

        post(partnership.officer(), id, FACILITY, null).statusCode(200);

        get(partnership.officer(), id)
                .body("status", equalTo("VERIFIED"))
                .body("verification.facilityAt", notNullValue())
                .body("actions.possible.size()", equalTo(0));
        get(partnership.team(), id).body("actions.possible.name", hasItem("attendance"));
        history(partnership.officer(), id)
                .body("[4].action", equalTo("visit.verified-by-one"))
                .body("[5].action", equalTo("visit.verified"))
                .body("[5].from", equalTo("COMPLETED"))
                .body("[5].to", equalTo("VERIFIED"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", id))
                .endsWith("visit.completed", "visit.verified-by-one", "visit.verified"));
    }

    @Test
    void what_is_recorded_after_a_verification_undoes_it() {
        post(partnership.team(), id, PARTNER, null).statusCode(200);

        post(partnership.team(), id, "attendance", "{\"staff\": [{\"name\": \"Uji Pegawai\"}]}")
                .statusCode(200)
                .body("verification.partnerAt", nullValue());

        post(partnership.officer(), id, FACILITY, null).statusCode(200).body("status", equalTo("COMPLETED"));
    }

    @Test
    void what_is_recorded_after_both_have_verified_reopens_it_with_history_and_events() {
        post(partnership.team(), id, PARTNER, null).statusCode(200);
        post(partnership.officer(), id, FACILITY, null).statusCode(200);

        post(partnership.team(), id, "attendance", "{\"staff\": [{\"name\": \"Uji Pegawai\"}]}")
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("verification.facilityAt", nullValue());

        history(partnership.officer(), id)
                .body("[6].action", equalTo("visit.reopened"))
                .body("[6].from", equalTo("VERIFIED"))
                .body("[6].to", equalTo("COMPLETED"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", id))
                .endsWith("visit.verified", "visit.reopened", "visit.attendance-recorded"));
        post(partnership.team(), id, PARTNER, null).statusCode(200);
        post(partnership.officer(), id, FACILITY, null).statusCode(200).body("status", equalTo("VERIFIED"));
    }

    @Test
    void actions_offer_each_side_its_own() {
        get(partnership.officer(), id)
                .body("actions.possible.name", hasItem(FACILITY))
                .body("actions.possible.name", not(hasItem(PARTNER)));

        post(partnership.officer(), id, FACILITY, null)
                .statusCode(200)
                .body("actions.possible.name", not(hasItem(FACILITY)))
                .body("actions.blocked.because.flatten()", hasItem("verified-by-this-side"));
    }

    @Test
    void conflict_409_for_a_side_that_has() {
        post(partnership.officer(), id, FACILITY, null).statusCode(200);

        post(partnership.nurse(), id, FACILITY, null)
                .statusCode(409)
                .body("type", equalTo("/problems/verified-by-this-side"));
    }

    @Test
    void conflict_409_while_it_goes_on() {
        post(partnership.team(), VisitFixtures.aStartedVisit(partnership), PARTNER, null)
                .statusCode(409);
    }

    @Test
    void unauthenticated_401() {
        given().post("/v1/visits/" + id + "/" + PARTNER).then().statusCode(401);
    }

    @Test
    void forbidden_403_for_the_other_side() {
        post(partnership.officer(), id, PARTNER, null).statusCode(403);
        post(partnership.team(), id, FACILITY, null).statusCode(403);
        post(Persona.ofRegion(Partnership.REGION, "oversight"), id, FACILITY, null)
                .statusCode(403);
    }

    @Test
    void not_found_404_for_others() {
        var stranger = Partnership.inForce();

        post(stranger.officer(), id, FACILITY, null).statusCode(404);
        post(stranger.team(), id, PARTNER, null).statusCode(404);
    }
}
