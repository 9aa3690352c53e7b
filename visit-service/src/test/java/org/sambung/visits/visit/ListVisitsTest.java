package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class ListVisitsTest {

    @Test
    void pages_meet_every_visit_once() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=5");

        var met = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = partnership
                    .team()
                    .asks()
                    .get("/v1/visits?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .body("items.actions", everyItem(nullValue()))
                    .extract();
            met.addAll(page.path("items.id"));
            next = page.path("next");
        }

        assertThat(met).hasSize(5).doesNotHaveDuplicates();
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(VisitFixtures.visits(partnership.team(), plan).stream()
                        .map(visit -> visit.id().toString())
                        .toList());
    }

    @Test
    void filtered_by_status() {
        var partnership = Partnership.inForce();
        var confirmed = VisitFixtures.aConfirmedVisit(partnership);
        VisitFixtures.aVisit(partnership);

        List<String> found = partnership
                .officer()
                .asks()
                .get("/v1/visits?status=CONFIRMED")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        assertThat(found).containsExactly(confirmed.toString());
    }

    @Test
    void a_region_sees_its_own_and_another_facility_nothing() {
        var partnership = Partnership.inForce();
        var visit = VisitFixtures.aVisit(partnership).toString();

        Persona.ofRegion(Partnership.REGION, "oversight")
                .asks()
                .get("/v1/visits")
                .then()
                .body("items.id", hasItem(visit));
        Persona.ofRegion("ID-SS", "oversight")
                .asks()
                .get("/v1/visits/" + visit)
                .then()
                .statusCode(404);
        Persona.ofFacility(UUID.randomUUID(), "nurse")
                .asks()
                .get("/v1/visits")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void unauthenticated_401() {
        given().get("/v1/visits").then().statusCode(401);
    }

    @Test
    void forbidden_403_for_the_registrar() {
        Persona.with("registrar").asks().get("/v1/visits").then().statusCode(403);
    }

    @Test
    void invalid_400_for_a_limit_out_of_bounds() {
        Persona.ofFacility(UUID.randomUUID(), "nurse")
                .asks()
                .get("/v1/visits?limit=101")
                .then()
                .statusCode(400);
    }
}
