package org.sambung.visits.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.ScreeningFixtures.get;
import static org.sambung.visits.ScreeningFixtures.importing;
import static org.sambung.visits.ScreeningFixtures.post;
import static org.sambung.visits.ScreeningFixtures.screened;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;

@QuarkusTest
class CoverageChartTest {

    Partnership partnership;
    UUID id;

    @BeforeEach
    void threeOfWhomOneHasCome() {
        partnership = ScreeningFixtures.aPartnership();
        var first = aPatient(partnership.facility());
        aPatient(partnership.facility());
        aPatient(partnership.facility());
        id = ScreeningFixtures.aCampaignWithTeam(partnership);
        post(partnership.team(), id, "attendance", screened(List.of(first))).statusCode(200);
        importing(partnership.team(), id, "text/csv", "sample,result\nS-1,POSITIVE\n")
                .statusCode(200);
    }

    @Test
    void coverage_and_yield_by_day() {
        get(partnership.team(), id, "/coverage")
                .statusCode(200)
                .body("cohort", equalTo(3))
                .body("attended", equalTo(1))
                .body("percent", equalTo(33))
                .body("positive", equalTo(1))
                .body("days.planned", contains(2, 1))
                .body("days.attended", contains(1, 0))
                .body("days.positive", contains(1, 0));
    }

    @Test
    void the_same_as_an_accessible_picture_without_script() throws Exception {
        var svg = partnership
                .nurse()
                .asks()
                .accept("image/svg+xml")
                .header("Accept-Language", "en")
                .get("/v1/screening-campaigns/" + id + "/coverage")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asByteArray();

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
        assertThat(document.getAttribute("role")).isEqualTo("img");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Screening by day");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("1 of 3 screened (33%), 1 positive");
        assertThat(document.getElementsByTagName("g").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(new String(svg)).doesNotContain("TB");
    }

    @Test
    void forbidden_403_and_not_acceptable_406() {
        get(Persona.ofFacility(partnership.facility(), "facility-head"), id, "/coverage")
                .statusCode(403);
        partnership
                .nurse()
                .asks()
                .accept("image/png")
                .get("/v1/screening-campaigns/" + id + "/coverage")
                .then()
                .statusCode(406);
    }
}
