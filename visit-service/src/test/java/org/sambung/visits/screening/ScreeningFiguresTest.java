package org.sambung.visits.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.ScreeningFixtures.importing;
import static org.sambung.visits.ScreeningFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;
import org.sambung.visits.screening.CampaignFigures.Counted;

/** What a head, a health office and oversight learn of campaigns: how many, and of nobody. */
@QuarkusTest
class ScreeningFiguresTest {

    static final String CSV = "text/csv";

    Partnership partnership;
    Persona head;

    @BeforeEach
    void aFacility() {
        partnership = ScreeningFixtures.aPartnership();
        head = Persona.ofFacility(partnership.facility(), "facility-head");
    }

    /** Each fiftieth of 300 is positive: six. */
    @Test
    void coverage_and_yield_are_told_in_steps_while_it_runs_and_as_they_are_once_it_is_settled() throws SQLException {
        var id = ScreeningFixtures.aScreenedCampaignOf(partnership, 300);
        importing(partnership.nurse(), id, CSV, ScreeningFixtures.results(300)).statusCode(200);

        figures(head)
                .body("items.campaignId", contains(id.toString()))
                .body("items.settled", contains(false))
                .body("items.screened", contains("300"))
                .body("items.unscreened", contains("<5"))
                .body("items.cohort", contains("withheld"))
                .body("items.percentAtLeast", contains(98))
                .body("items.positive", contains("5"));
        post(partnership.nurse(), id, "closure", null).statusCode(200);

        var told = figures(head)
                .body("items.settled", contains(true))
                .body("items.positive", contains("6"))
                .extract()
                .asString();
        assertThat(told).doesNotContain("TB", "disease");
    }

    @Test
    void a_corrected_result_is_counted_as_what_it_is() throws SQLException {
        var id = ScreeningFixtures.aScreenedCampaignOf(partnership, 300);
        importing(partnership.nurse(), id, CSV, ScreeningFixtures.results(300)).statusCode(200);
        post(partnership.nurse(), id, "closure", null).statusCode(200);
        correct(id, 50, "NEGATIVE");
        figures(head).body("items.positive", contains("5"));

        correct(id, 100, "INDETERMINATE");
        figures(head).body("items.positive", contains("<5"));
        correct(id, 50, "POSITIVE");

        figures(head).body("items.positive", contains("5"));
    }

    @Test
    void of_a_few_nothing_is_told() {
        aPatient(partnership.facility());
        aPatient(partnership.facility());
        ScreeningFixtures.aCampaign(partnership);

        figures(head)
                .body("items.cohort", contains("withheld"))
                .body("items.screened", contains("<5"))
                .body("items.unscreened", contains("<5"))
                .body("items.percentAtLeast", contains(0))
                .body("items.positive", contains("<5"));
    }

    @ParameterizedTest
    @CsvSource({
        "300, 300, 6, 300, <5, withheld, 98, 6",
        "300, 290, 6, 290, 10, 300, 96, 6",
        "300, 297, 4, 297, <5, withheld, 98, <5",
        // Two were negative: who knew the six would know them.
        "8, 8, 6, 8, <5, withheld, 66, withheld",
        "8, 4, 0, <5, <5, withheld, 0, <5"
    })
    void no_cell_under_five_is_told_nor_what_gives_one_away(
            int cohort,
            int attended,
            int positive,
            String screened,
            String unscreened,
            String all,
            int percent,
            String toldPositive) {
        var told = CampaignFigures.of(new Counted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                LocalDate.of(2026, 11, 26),
                CampaignStatus.CLOSED,
                cohort,
                attended,
                attended,
                new Positives(positive)));

        assertThat(List.of(told.screened(), told.unscreened(), told.cohort(), told.positive()))
                .containsExactly(screened, unscreened, all, toldPositive);
        assertThat(told.percentAtLeast()).isEqualTo(percent);
    }

    /** Until it is settled who asks again learns of nobody who was screened meanwhile. */
    @Test
    void one_more_is_not_seen_until_there_are_five() {
        assertThat(running(241, 6)).isEqualTo(running(244, 9)).isNotEqualTo(running(245, 9));
    }

    @Test
    void each_sees_its_own_campaigns_and_no_others() {
        aPatient(partnership.facility());
        var alone = ScreeningFixtures.aCampaign(partnership);
        var together = ScreeningFixtures.aCampaignWithTeam(partnership);

        figures(head).body("items.campaignId", contains(together.toString(), alone.toString()));
        figures(partnership.healthOffice()).body("items.campaignId", contains(together.toString()));
        figures(Persona.ofRegion(Partnership.REGION, "oversight"), "?limit=2")
                .body("items.campaignId", contains(together.toString(), alone.toString()));
        for (var stranger : List.of(
                Persona.ofFacility(UUID.randomUUID(), "facility-head"),
                Persona.ofPartner(UUID.randomUUID(), "health-office"),
                Persona.ofRegion("ID-YY", "oversight"))) {
            figures(stranger).body("items", empty());
        }
    }

    @Test
    void a_page_leads_to_the_next() {
        aPatient(partnership.facility());
        var first = ScreeningFixtures.aCampaign(partnership);
        ScreeningFixtures.aCampaign(partnership);
        String next = figures(head, "?limit=1").extract().path("next");

        figures(head, "?limit=1&cursor=" + next)
                .body("items.campaignId", contains(first.toString()))
                .body("next", nullValue());
    }

    @Test
    void of_a_campaign_whose_positives_nobody_has_counted_they_are_absent() throws SQLException {
        aPatient(partnership.facility());
        var id = ScreeningFixtures.aCampaign(partnership);
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement()) {
            statement.execute("update screening_campaign set positives = null where id = '" + id + "'");
        }

        figures(head).body("items[0].positive", nullValue()).body("items[0].screened", equalTo("<5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "custody-officer", "agreements-officer"})
    void unauthenticated_401_and_forbidden_403_for_those_who_answer_for_none(String role) {
        given().get("/v1/screening-figures").then().statusCode(401);
        Persona.ofFacility(partnership.facility(), role)
                .asks()
                .get("/v1/screening-figures")
                .then()
                .statusCode(403);
    }

    private static CampaignFigures running(int attended, int positive) {
        var one = new UUID(0, 1);
        return CampaignFigures.of(new Counted(
                one,
                one,
                one,
                LocalDate.of(2026, 11, 26),
                CampaignStatus.RUNNING,
                300,
                attended,
                attended,
                new Positives(positive)));
    }

    private void correct(UUID campaign, int sample, String result) {
        var patient = patientOf(campaign, "S-" + sample);
        post(
                        partnership.nurse(),
                        campaign,
                        "result-correction",
                        "{\"patientId\": \"%s\", \"result\": \"%s\", \"reason\": \"SAMPLES_SWAPPED\"}"
                                .formatted(patient, result))
                .statusCode(200);
    }

    private static String patientOf(UUID campaign, String sample) {
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("select patient_id from screening_member where campaign_id = '"
                        + campaign + "' and sample = '" + sample + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse figures(Persona who) {
        return figures(who, "");
    }

    private static ValidatableResponse figures(Persona who, String query) {
        return who.asks().get("/v1/screening-figures" + query).then().statusCode(200);
    }
}
