package org.sambung.visits.education;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class RecordEducationTest {

    static final String SESSION = """
            {"session": {"topic": "Pencegahan tuberkulosis", "material": "Leaflet", "targetGroup": "INMATES",
             "headCount": %d}}""";

    Partnership partnership;
    UUID id;

    @BeforeEach
    void aStartedVisit() {
        var today = LocalDate.now();
        partnership = Partnership.active("Asia/Jakarta", today.minusDays(9), today.plusDays(90), Partnership.EDUCATION);
        id = VisitFixtures.aStartedVisit(partnership, "HEALTH_EDUCATION", "HEALTH_EDUCATION");
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.team(), id, "education", SESSION.formatted(40)).statusCode(200);
        post(partnership.nurse(), id, "education", SESSION.formatted(5)).statusCode(200);

        get(partnership.officer(), id).body("done.educated", equalTo(45)).body("attended.inmates", equalTo(0));
        partnership
                .partnerOfficer()
                .asks()
                .get("/v1/visits/" + id + "/education")
                .then()
                .statusCode(200)
                .body("items.headCount", contains(5, 40))
                .body("items.topic[0]", equalTo("Pencegahan tuberkulosis"))
                .body("items.targetGroup[0]", equalTo("INMATES"));
        history(partnership.team(), id).body("action[-1]", equalTo("visit.education-held"));
        await().untilAsserted(() -> assertThat(Events.all("visits"))
                .filteredOn(event -> event.key().equals(id.toString())
                        && "visit.education-held".equals(Events.header(event, "ce_type")))
                .hasSize(2)
                .last()
                .satisfies(event -> assertThat(new String(event.value()))
                        .contains("\"headCount\":5", "\"educated\":45")
                        .doesNotContain("tuberkulosis")));
    }

    @Test
    void its_sessions_come_page_by_page_and_none_is_left_out() {
        for (var heads : new int[] {1, 2, 3}) {
            post(partnership.team(), id, "education", SESSION.formatted(heads)).statusCode(200);
        }
        var path = "/v1/visits/" + id + "/education?limit=2";

        var next = partnership
                .officer()
                .asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.headCount", contains(3, 2))
                .extract()
                .<String>path("next");

        partnership
                .officer()
                .asks()
                .get(path + "&cursor=" + next)
                .then()
                .body("items.headCount", contains(1))
                .body("next", nullValue());
    }

    @Test
    void invalid_400_without_topic_or_heads() {
        post(partnership.team(), id, "education", "{\"session\": {\"targetGroup\": \"STAFF\", \"headCount\": 3}}")
                .statusCode(400)
                .body("errors.pointer", contains("/session/topic"));
        post(partnership.team(), id, "education", SESSION.formatted(0))
                .statusCode(400)
                .body("errors.pointer", contains("/session/headCount"));
    }

    @Test
    void refusals_401_403_404_409() {
        var body = SESSION.formatted(3);
        given().contentType("application/json")
                .body(body)
                .post("/v1/visits/" + id + "/education")
                .then()
                .statusCode(401);
        post(partnership.officer(), id, "education", body).statusCode(403);
        post(Partnership.inForce().team(), id, "education", body).statusCode(404);
        var other = Partnership.inForce();
        post(other.team(), VisitFixtures.aVisit(other), "education", body).statusCode(409);
        Persona.ofRegion(Partnership.REGION, "oversight")
                .asks()
                .get("/v1/visits/" + id + "/education")
                .then()
                .statusCode(403);
    }
}
