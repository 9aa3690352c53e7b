package org.sambung.agreements.accreditation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.agreements.accreditation.AccreditationFixtures.PATH;
import static org.sambung.agreements.accreditation.AccreditationFixtures.findings;
import static org.sambung.agreements.accreditation.AccreditationFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.accreditation.AccreditationFixtures.Clinic;
import org.sambung.testing.Refusal;

@QuarkusTest
class RecordFindingsTest {

    static final String BODY = findings("2026-05-15", "TKK.3.4", "PKP.9.2");

    Clinic clinic;
    UUID id;

    @BeforeEach
    void mentor() {
        clinic = AccreditationFixtures.aClinic("WITA");
        id = AccreditationFixtures.inMentoring(clinic, "KLINIK-2023");
    }

    @Test
    void ok_200_each_finding_becomes_an_action_item_with_history_and_event() {
        String item = post(clinic.mentor(), id, "mentoring-findings", BODY, 200)
                .body("element", contains("TKK.3.4", "PKP.9.2"))
                .body("status", contains("OPEN", "OPEN"))
                .extract()
                .path("[1].id");
        Told.last(clinic.officer(), PATH, id, "accreditation.mentored", null, null);
        Told.last(
                clinic.nurse(),
                "/v1/accreditation-action-items/",
                UUID.fromString(item),
                "accreditation-action-item.opened",
                null,
                "OPEN");
        clinic.nurse()
                .asks()
                .get("/v1/accreditation-action-items/" + item)
                .then()
                .statusCode(200)
                .body("finding", equalTo("APAR belum diuji"))
                .body("owner", equalTo("Uji Empat"))
                .body("actions.possible.name", contains("closure"));
    }

    @Test
    void ok_200_by_the_facility_for_mentors_who_left_a_paper() {
        post(clinic.officer(), id, "mentoring-findings", BODY, 200).body("due", contains("2026-05-15", "2026-05-15"));
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), BODY, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_a_nurse() {
        refuses(clinic.nurse().asks(), BODY, 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_health_office() {
        refuses(AccreditationFixtures.aClinic("WITA").mentor().asks(), BODY, 404, "not-found");
    }

    @Test
    void conflict_409_before_the_mentoring() {
        clinic = AccreditationFixtures.aClinic("WITA");
        id = AccreditationFixtures.inSelfAssessment(clinic, "KLINIK-2023");
        refuses(clinic.mentor().asks(), BODY, 409, "illegal-transition");
    }

    @Test
    void bad_request_400_for_an_unknown_element() {
        refuses(clinic.mentor().asks(), BODY.replace("PKP.9.2", "PKP.16.1"), 400, "invalid-request");
    }

    @Test
    void bad_request_400_names_the_place_of_a_due_date_before_the_visit() {
        clinic.mentor()
                .asks()
                .body(findings("2026-04-06", "TKK.3.4"))
                .post(PATH + id + "/mentoring-findings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/findings/0/due"));
    }

    @Test
    void unprocessable_422_on_a_day_that_has_not_come() {
        var later = BODY.replace("2026-05-15", "2099-02-01").replace("2026-04-07", "2099-01-01");
        refuses(clinic.mentor().asks(), later, 422, "day-must-have-come");
    }

    private void refuses(RequestSpecification request, String body, int status, String slug) {
        var before = Told.soFar();
        Refusal.is(request.body(body).post(PATH + id + "/mentoring-findings"), status, slug);
        assertThat(Told.soFar()).isEqualTo(before);
    }
}
