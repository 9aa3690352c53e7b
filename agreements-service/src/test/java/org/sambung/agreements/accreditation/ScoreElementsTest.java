package org.sambung.agreements.accreditation;

import static io.restassured.RestAssured.given;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.agreements.accreditation.AccreditationFixtures.PATH;
import static org.sambung.agreements.accreditation.AccreditationFixtures.post;
import static org.sambung.agreements.accreditation.AccreditationFixtures.scores;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.accreditation.AccreditationFixtures.Clinic;
import org.sambung.agreements.instrument.InstrumentFixtures;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class ScoreElementsTest {

    static final String ONE = """
            {"on": "2026-03-05", "scores": [{"element": "TKK.1.1", "score": "10", "evidence": [
               {"kind": "OBSERVATION", "text": "Papan nama terpasang"}]}]}""";

    Clinic clinic;
    UUID id;

    @BeforeEach
    void assess() {
        clinic = AccreditationFixtures.aClinic("WITA");
        id = AccreditationFixtures.inSelfAssessment(clinic, "KLINIK-2023");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        post(clinic.nurse(), id, "scores", ONE, 200)
                .body("chapters[0].points", equalTo(10))
                .body("chapters[0].unscored", equalTo(18))
                .body("simulatedGrade", equalTo("NOT_ACCREDITED"));
        clinic.mentor()
                .asks()
                .get(PATH + id + "/scores")
                .then()
                .statusCode(200)
                .body("element", contains("TKK.1.1"))
                .body("[0].evidence[0].text", equalTo("Papan nama terpasang"))
                .body("[0].by", equalTo("Uji nurse"));
        Told.last(clinic.nurse(), PATH, id, "accreditation.elements-scored", null, null);
    }

    @Test
    void tkk_80_pmkp_59_pkp_90_is_madya() {
        id = afresh(10, 50, 10);
        var pmkp = new ArrayList<>(nCopies(29, "10"));
        pmkp.add("5");
        pmkp.addAll(nCopies(20, "0"));
        var body = scores("2026-03-05", Map.of("TKK", tens(8, 2), "PMKP", pmkp, "PKP", tens(9, 1)));
        post(clinic.nurse(), id, "scores", body, 200)
                .body("chapters.percent", contains(80.00f, 59.00f, 90.00f))
                .body("gradeTable", equalTo("2023-01-01"))
                .body("simulatedGrade", equalTo("MADYA"));
    }

    @Test
    void not_applicable_leaves_the_denominator() {
        id = afresh(3, 1, 1);
        var body = scores(
                "2026-03-05",
                Map.of("TKK", List.of("10", "5", "NOT_APPLICABLE"), "PMKP", List.of("10"), "PKP", List.of("10")));
        post(clinic.nurse(), id, "scores", body, 200)
                .body("chapters[0].applicable", equalTo(2))
                .body("chapters[0].percent", equalTo(75.00f))
                .body("simulatedGrade", equalTo("MADYA"));
    }

    @Test
    void a_chapter_with_nothing_applicable_is_told_and_has_no_grade() {
        id = afresh(1, 1, 1);
        var body = scores(
                "2026-03-05", Map.of("TKK", List.of("10"), "PMKP", List.of("NOT_APPLICABLE"), "PKP", List.of("10")));
        post(clinic.nurse(), id, "scores", body, 200)
                .body("chapters[1].applicable", equalTo(0))
                .body("chapters[1].percent", nullValue())
                .body("simulatedGrade", nullValue());
    }

    @Test
    void scoring_again_keeps_what_was_before() {
        post(clinic.nurse(), id, "scores", ONE, 200);
        post(clinic.officer(), id, "scores", ONE.replace("\"10\"", "\"5\"").replace("03-05", "03-20"), 200);
        clinic.nurse()
                .asks()
                .get(PATH + id + "/scores?element=TKK.1.1")
                .then()
                .statusCode(200)
                .body("score", contains("10", "5"))
                .body("on", contains("2026-03-05", "2026-03-20"))
                .body("by", contains("Uji nurse", "Uji agreements-officer"));
        clinic.nurse().asks().get(PATH + id + "/scores").then().body("score", contains("5"));
        clinic.oversight()
                .asks()
                .get(PATH + id + "/assessment?on=2026-03-19")
                .then()
                .statusCode(200)
                .body("chapters[0].points", equalTo(10));
    }

    @Test
    void what_is_entered_late_does_not_replace_what_is_newer() {
        post(clinic.nurse(), id, "scores", ONE, 200);
        post(clinic.nurse(), id, "scores", ONE.replace("\"10\"", "\"0\"").replace("03-05", "03-03"), 200)
                .body("chapters[0].points", equalTo(10))
                .body("chapters[0].unscored", equalTo(18));
    }

    @Test
    void what_a_score_rests_on_is_sealed() {
        post(clinic.nurse(), id, "scores", ONE, 200);
        assertThat(Told.count("select count(*) from accreditation_score where programme_id = '" + id
                        + "' and position('Papan'::bytea in grounds) > 0"))
                .isZero();
    }

    @Test
    void forbidden_403_for_oversight_to_read_what_scores_rest_on() {
        Refusal.is(clinic.oversight().asks().get(PATH + id + "/scores"), 403, "forbidden");
    }

    /** The bound of one role does not lend itself to another. */
    @Test
    void forbidden_403_for_a_nurse_of_elsewhere_whose_region_it_is() {
        var both = Persona.ofFacility(UUID.randomUUID(), "nurse", "oversight")
                .claim("region", (String) clinic.oversight().claims().get("region"));
        Refusal.is(both.asks().get(PATH + id + "/scores"), 403, "forbidden");
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), ONE, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_health_office() {
        refuses(clinic.mentor().asks(), ONE, 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_nurse() {
        refuses(AccreditationFixtures.aClinic("WIB").nurse().asks(), ONE, 404, "not-found");
    }

    @Test
    void conflict_409_before_the_self_assessment() {
        var other = AccreditationFixtures.aClinic("WITA");
        id = AccreditationFixtures.opened(other, "KLINIK-2023");
        refuses(other.nurse().asks(), ONE, 409, "illegal-transition");
    }

    @Test
    void bad_request_400_for_an_element_that_the_instrument_lacks_leaving_all_unscored() {
        var body = ONE.replace("]}]}", "]}, {\"element\": \"TKK.1.6\", \"score\": \"10\"}]}");
        refuses(clinic.nurse().asks(), body, 400, "invalid-request");
    }

    @Test
    void bad_request_400_for_evidence_of_nothing() {
        refuses(clinic.nurse().asks(), ONE.replace("Papan nama terpasang", " "), 400, "invalid-request");
    }

    @Test
    void bad_request_400_for_a_score_of_7() {
        refuses(clinic.nurse().asks(), ONE.replace("\"10\"", "\"7\""), 400, "invalid-request");
    }

    @Test
    void unprocessable_422_on_a_day_that_has_not_come() {
        refuses(clinic.nurse().asks(), ONE.replace("2026-03-05", "2099-01-01"), 422, "day-must-have-come");
    }

    private UUID afresh(int tkk, int pmkp, int pkp) {
        clinic = AccreditationFixtures.aClinic("WITA");
        return AccreditationFixtures.inSelfAssessment(clinic, InstrumentFixtures.loaded(tkk, pmkp, pkp));
    }

    private static List<String> tens(int tens, int zeros) {
        var all = new ArrayList<>(nCopies(tens, "10"));
        all.addAll(nCopies(zeros, "0"));
        return all;
    }

    private void refuses(RequestSpecification request, String body, int status, String slug) {
        var before = Told.soFar();
        Refusal.is(request.body(body).post(PATH + id + "/scores"), status, slug);
        assertThat(Told.soFar()).isEqualTo(before);
    }
}
