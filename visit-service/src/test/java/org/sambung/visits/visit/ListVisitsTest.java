package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void filtered_by_kind_and_agreement() {
        var partnership = Partnership.inForce();
        var visit = VisitFixtures.aVisit(partnership).toString();

        assertThat(list(partnership, "kind=ROUTINE_CHECKUP&agreementId=" + partnership.agreement()))
                .containsExactly(visit);
        assertThat(list(partnership, "kind=TREATMENT")).isEmpty();
        assertThat(list(partnership, "agreementId=" + UUID.randomUUID())).isEmpty();
    }

    /** Early on Monday in Jayapura it is Sunday everywhere else. */
    @Test
    void filtered_by_the_days_of_the_facilitys_calendar() {
        var today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
        var partnership =
                Partnership.active("Asia/Jayapura", today.minusDays(30), today.plusDays(330), Partnership.CHECKUPS);
        var first = today.plusDays(3);
        partnership
                .officer()
                .asks()
                .body(VisitFixtures.plan(
                        partnership.agreement(),
                        "ROUTINE_CHECKUP",
                        "ROUTINE_CHECKUP",
                        "FREQ=DAILY;COUNT=3",
                        first.toString(),
                        "06:00"))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201);

        assertThat(list(partnership, "limit=9")).hasSize(3);
        assertThat(list(partnership, "from=" + first)).hasSize(3);
        assertThat(list(partnership, "from=" + first.plusDays(1))).hasSize(2);
        assertThat(list(partnership, "until=" + first)).hasSize(1);
        assertThat(list(partnership, "until=" + first.minusDays(1))).isEmpty();
        assertThat(list(partnership, "from=" + first.plusDays(1) + "&until=" + first.plusDays(1)))
                .hasSize(1);
    }

    @Test
    void who_asks_is_told_the_facilitys_zone() {
        var partnership = Partnership.inForce();
        partnership
                .nurse()
                .asks()
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("facility.timeZone", equalTo("Asia/Jakarta"))
                .body("facility.name", nullValue())
                .body("sections.href", hasItem("/v1/visits"));
        partnership
                .team()
                .asks()
                .get("/v1/me")
                .then()
                .body("partner.id", equalTo(partnership.partner().toString()));
    }

    @ParameterizedTest
    @CsvSource({"from, yesterday", "until, 2026-02-30", "from, +999999999-01-01", "kind, SURGERY", "status, planned"})
    void invalid_400_names_the_parameter(String name, String value) {
        Persona.ofFacility(UUID.randomUUID(), "nurse")
                .asks()
                .queryParam(name, value)
                .get("/v1/visits")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(name));
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

    private static List<String> list(Partnership partnership, String query) {
        return partnership
                .team()
                .asks()
                .get("/v1/visits?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
