package org.sambung.agreements.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.agreements.accreditation.AccreditationFixtures.PATH;
import static org.sambung.agreements.accreditation.AccreditationFixtures.post;
import static org.sambung.agreements.accreditation.AccreditationFixtures.scores;

import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.accreditation.AccreditationFixtures.Clinic;
import org.sambung.agreements.instrument.InstrumentFixtures;
import org.sambung.testing.Refusal;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** How a clinic has come along, for programs and for people. */
@QuarkusTest
class ProgressTest {

    Clinic clinic;
    UUID id;

    @BeforeEach
    void scoredTwice() {
        clinic = AccreditationFixtures.aClinic("WITA");
        id = AccreditationFixtures.inSelfAssessment(clinic, InstrumentFixtures.loaded(2, 1, 1));
        var rest = Map.of("PMKP", List.of("5"), "PKP", List.of("10"));
        post(clinic.nurse(), id, "scores", scores("2026-03-05", rest), 200);
        post(clinic.nurse(), id, "scores", scores("2026-04-20", Map.of("TKK", List.of("10", "10"))), 200);
    }

    @Test
    void ok_200_each_day_with_what_the_scores_added_up_to() {
        clinic.oversight()
                .asks()
                .get(PATH + id + "/progress")
                .then()
                .statusCode(200)
                .body("days.on", contains("2026-03-05", "2026-04-20"))
                .body("days[0].chapters.percent", contains(0.00f, 50.00f, 100.00f))
                .body("days.simulatedGrade", contains("NOT_ACCREDITED", "MADYA"))
                .body("stages.stage", contains("LICENCE", "REGISTRATION", "SELF_ASSESSMENT"));
    }

    @Test
    void ok_200_drawn_with_the_figures_in_words() throws Exception {
        var drawn = chart("en");
        assertThat(drawn.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(text(drawn, "title")).isEqualTo("Progress of the clinic's accreditation");
        assertThat(text(drawn, "desc"))
                .isEqualTo("2026-03-05: TKK 0.00%, PMKP 50.00%, PKP 100.00%: Not accredited."
                        + " 2026-04-20: TKK 100.00%, PMKP 50.00%, PKP 100.00%: Madya (first).");
        assertThat(drawn.getElementsByTagName("polyline").getLength()).isEqualTo(3);
        assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void ok_200_drawn_in_indonesian_unless_asked_otherwise() throws Exception {
        assertThat(text(chart("fr"), "title")).isEqualTo("Kemajuan akreditasi klinik");
    }

    @Test
    void ok_200_drawn_before_anything_was_scored() throws Exception {
        clinic = AccreditationFixtures.aClinic("WITA");
        id = AccreditationFixtures.opened(clinic, "KLINIK-2023");
        assertThat(text(chart("id"), "desc")).isEqualTo("Belum ada elemen yang dinilai.");
        clinic.mentor()
                .asks()
                .get(PATH + id + "/assessment")
                .then()
                .statusCode(200)
                .body("chapters.unscored", contains(19, 18, 67))
                .body("simulatedGrade", equalTo("NOT_ACCREDITED"))
                .body("days", nullValue());
    }

    @Test
    void not_found_404_for_another_health_office() {
        var other = AccreditationFixtures.aClinic("WIB").mentor();
        Refusal.is(other.asks().get(PATH + id + "/progress"), 404, "not-found");
        Refusal.is(other.asks().accept("image/svg+xml").get(PATH + id + "/progress"), 404, "not-found");
    }

    private Document chart(String language) throws Exception {
        var answer = clinic.officer()
                .asks()
                .accept("image/svg+xml")
                .header("Accept-Language", language)
                .get(PATH + id + "/progress");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("image/svg+xml");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.asString())));
    }

    private static String text(Document drawn, String element) {
        return drawn.getElementsByTagName(element).item(0).getTextContent();
    }
}
