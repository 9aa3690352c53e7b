package org.sambung.visits.mentoring;

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
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class RecordMentoringTest {

    static final String FINDINGS = """
            {"findings": [
              {"element": "TKK.3.4", "finding": "APAR belum diuji", "action": "Uji APAR", "due": "2027-05-15"},
              {"element": "PKP.1.2", "finding": "SOP belum ada", "action": "Tulis SOP", "owner": "Kepala klinik",
               "due": "2027-04-01"}]}""";

    Partnership partnership;
    UUID id;

    @BeforeEach
    void aStartedMentoring() {
        var today = LocalDate.now();
        partnership =
                Partnership.active("Asia/Makassar", today.minusDays(9), today.plusDays(90), Partnership.MENTORING);
        id = VisitFixtures.aStartedVisit(partnership, "ACCREDITATION_MENTORING", "ACCREDITATION_MENTORING");
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.healthOffice(), id, "mentoring-findings", FINDINGS).statusCode(200);

        get(partnership.officer(), id).body("done.mentored", equalTo(2));
        partnership
                .officer()
                .asks()
                .get("/v1/visits/" + id + "/mentoring-findings")
                .then()
                .statusCode(200)
                .body("items.element", contains("PKP.1.2", "TKK.3.4"))
                .body("items.finding[1]", equalTo("APAR belum diuji"))
                .body("items.due[0]", equalTo("2027-04-01"));
        history(partnership.officer(), id).body("action[-1]", equalTo("visit.mentoring-recorded"));
        await().untilAsserted(() -> assertThat(Events.all("visits"))
                .filteredOn(event -> event.key().equals(id.toString())
                        && "visit.mentoring-recorded".equals(Events.header(event, "ce_type")))
                .singleElement()
                .satisfies(event -> assertThat(new String(event.value()))
                        .contains(
                                "TKK.3.4",
                                "2027-05-15",
                                "PKP.1.2",
                                partnership.agreement().toString())
                        .doesNotContain("APAR", "Kepala")));
    }

    @Test
    void they_come_page_by_page_and_none_is_left_out() {
        post(partnership.healthOffice(), id, "mentoring-findings", FINDINGS).statusCode(200);
        var path = "/v1/visits/" + id + "/mentoring-findings?limit=1";

        var next = partnership
                .officer()
                .asks()
                .get(path)
                .then()
                .body("items.element", contains("PKP.1.2"))
                .extract()
                .<String>path("next");

        partnership
                .officer()
                .asks()
                .get(path + "&cursor=" + next)
                .then()
                .body("items.element", contains("TKK.3.4"))
                .body("next", nullValue());
    }

    @Test
    void only_a_mentoring_visit_looks_at_elements_422() {
        var other = Partnership.inForce();

        post(other.team(), VisitFixtures.aStartedVisit(other), "mentoring-findings", FINDINGS)
                .statusCode(422)
                .body("type", equalTo("/problems/visit-is-no-mentoring"));
    }

    @Test
    void invalid_400_for_what_is_no_element() {
        post(partnership.team(), id, "mentoring-findings", FINDINGS.replace("TKK.3.4", "tiga"))
                .statusCode(400)
                .body("errors.pointer", contains("/findings/0/element"));
    }

    @Test
    void refusals_401_403_404_409() {
        given().contentType("application/json")
                .body(FINDINGS)
                .post("/v1/visits/" + id + "/mentoring-findings")
                .then()
                .statusCode(401);
        post(partnership.nurse(), id, "mentoring-findings", FINDINGS).statusCode(403);
        post(Partnership.inForce().team(), id, "mentoring-findings", FINDINGS).statusCode(404);
        var other = Partnership.inForce();
        post(other.team(), VisitFixtures.aVisit(other), "mentoring-findings", FINDINGS)
                .statusCode(409);
    }
}
