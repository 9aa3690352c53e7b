package org.sambung.agreements.accreditation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sambung.agreements.accreditation.AccreditationFixtures.PATH;
import static org.sambung.agreements.accreditation.AccreditationFixtures.on;
import static org.sambung.agreements.accreditation.AccreditationFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.accreditation.AccreditationFixtures.Clinic;
import org.sambung.agreements.instrument.InstrumentFixtures;
import org.sambung.testing.Refusal;

/** The stages of a programme through the door, from its licence to its plan of improvement. */
@QuarkusTest
class ReachStageTest {

    static final String LICENCE = """
            {"number": "445/1", "validFrom": "2025-01-01", "validUntil": "2099-12-31"}""";

    Clinic clinic;
    UUID id;

    @BeforeEach
    void open() {
        clinic = AccreditationFixtures.aClinic("WIT");
        id = AccreditationFixtures.opened(clinic, InstrumentFixtures.loaded(1, 1, 1));
    }

    @Test
    void ok_200_with_the_licence_known() {
        post(clinic.officer(), id, "licence", LICENCE, 200)
                .body("licence.number", equalTo("445/1"))
                .body("actions.possible.name", hasItem("registration-stage"));
        Told.last(clinic.officer(), PATH, id, "accreditation.licence-recorded", null, null);
    }

    @Test
    void ok_200_from_stage_to_stage() {
        post(clinic.officer(), id, "licence", LICENCE, 200);
        reaches("registration", on("2026-02-02"), "LICENCE", "REGISTRATION");
        reaches("self-assessment", on("2026-03-02"), "REGISTRATION", "SELF_ASSESSMENT");
        var ten = List.of("10");
        post(
                clinic.nurse(),
                id,
                "scores",
                AccreditationFixtures.scores("2026-03-02", Map.of("TKK", ten, "PMKP", ten, "PKP", ten)),
                200);
        reaches("mentoring", on("2026-04-01"), "SELF_ASSESSMENT", "MENTORING");
        reaches("survey", on("2026-05-04"), "MENTORING", "SURVEY");
        var grade = "{\"on\": \"2026-06-01\", \"grade\": \"UTAMA\", \"certificate\": \"S-1\"}";
        post(clinic.officer(), id, "grade", grade, 200).body("award.validUntil", equalTo("2031-05-31"));
        Told.last(clinic.officer(), PATH, id, "accreditation.graded", "SURVEY", "GRADE");
        reaches("improvement-plan", on("2026-07-01"), "GRADE", "IMPROVEMENT_PLAN");
        reaches("self-assessment", on("2026-08-03"), "IMPROVEMENT_PLAN", "SELF_ASSESSMENT");
        clinic.oversight()
                .asks()
                .get(PATH + id)
                .then()
                .body(
                        "stages.on",
                        contains(
                                "2026-01-12",
                                "2026-02-02",
                                "2026-03-02",
                                "2026-04-01",
                                "2026-05-04",
                                "2026-06-01",
                                "2026-07-01",
                                "2026-08-03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-assessment", "mentoring", "survey", "improvement-plan"})
    void conflict_409_out_of_turn(String stage) {
        refuses(clinic.officer().asks(), stage, 409, "illegal-transition");
    }

    @Test
    void unprocessable_422_without_a_licence() {
        refuses(clinic.officer().asks(), "registration", 422, "licence-must-be-valid");
    }

    @Test
    void precondition_failed_412_for_a_stale_version() {
        refuses(clinic.officer().asks().header("If-Match", "\"99\""), "registration", 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "self-assessment", "mentoring", "survey", "improvement-plan"})
    void unauthorized_401_without_a_token(String stage) {
        refuses(given().contentType(ContentType.JSON), stage, 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "self-assessment", "mentoring", "survey", "improvement-plan"})
    void forbidden_403_for_the_health_office(String stage) {
        refuses(clinic.mentor().asks(), stage, 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "self-assessment", "mentoring", "survey", "improvement-plan"})
    void not_found_404_for_another_facilitys_officer(String stage) {
        refuses(AccreditationFixtures.aClinic("WIB").officer().asks(), stage, 404, "not-found");
    }

    @Test
    void forbidden_403_and_conflict_409_for_grade_and_licence() {
        var grade = "{\"on\": \"2026-06-01\", \"grade\": \"MADYA\"}";
        Refusal.is(clinic.mentor().asks().body(grade).post(PATH + id + "/grade"), 403, "forbidden");
        Refusal.is(clinic.officer().asks().body(grade).post(PATH + id + "/grade"), 409, "illegal-transition");
        Refusal.is(clinic.nurse().asks().body(LICENCE).post(PATH + id + "/licence"), 403, "forbidden");
    }

    private void reaches(String stage, String body, String from, String to) {
        post(clinic.officer(), id, stage, body, 200).body("stage", equalTo(to));
        Told.last(clinic.officer(), PATH, id, "accreditation.stage-reached", from, to);
    }

    private void refuses(RequestSpecification request, String stage, int status, String slug) {
        var before = Told.soFar();
        Refusal.is(request.body(on("2026-06-01")).post(PATH + id + "/" + stage), status, slug);
        assertThat(Told.soFar()).isEqualTo(before);
    }

    /** What is entered later is held against the licence of its own day. */
    @Test
    void ok_200_for_a_day_on_which_a_licence_was_valid_that_has_ended_since() {
        post(clinic.officer(), id, "licence", LICENCE.replace("2099-12-31", "2026-02-02"), 200)
                .body("actions.possible.name", hasItem("registration-stage"));
        reaches("registration", on("2026-02-02"), "LICENCE", "REGISTRATION");
    }

    @Test
    void unprocessable_422_for_a_day_before_the_licence_that_is_valid_now() {
        post(clinic.officer(), id, "licence", LICENCE.replace("2025-01-01", "2026-06-02"), 200);
        refuses(clinic.officer().asks(), "registration", 422, "licence-must-be-valid");
    }
}
