package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A clinic on its way to accreditation: it looks at itself, mentors find what is missing, it mends that and shows it. */
final class Accreditation extends Story {

    private static final String PROGRAMMES = "/v1/accreditation-programmes";
    private static final String ITEMS = "/v1/accreditation-action-items/";
    private static final String OFFICER = "agreements-officer";
    private static final String MENTOR = "health-office";

    private final Partnership partnership;
    private final LocalDate today;
    private String programme;

    Accreditation(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
        this.today = partnership.today();
    }

    void opens(String clinic) {
        var opened = step("the officer opens the programme of " + clinic, () -> agreements()
                .post(OFFICER, PROGRAMMES, """
                        {"agreementId": "%s", "clinic": "%s", "instrument": "KLINIK-2023", "on": "%s"}""".formatted(partnership.agreement(), clinic, today), 201));
        programme = PROGRAMMES + "/" + opened.path("id").asText();
        refused("without a licence it is not registered", "licence-must-be-valid", () -> on("registration", 422));
        step("the clinic's licence is recorded", () -> agreements()
                .post(OFFICER, programme + "/licence", """
                {"number": "DEMO/1", "validFrom": "%s", "validUntil": "%s"}""".formatted(today.minusYears(1), today.plusYears(4)), 200));
        reaches("it is registered", "registration", "REGISTRATION");
        reaches("and looks at itself", "self-assessment", "SELF_ASSESSMENT");
    }

    /** Every element, so that the chapters come to 84, 58 and 90 per cent: no UTAMA for the sake of PMKP alone. */
    void scores() {
        var elements = elements();
        var assessed = step(
                "its nurse scores all %d elements, two of which do not apply".formatted(elements.size()),
                () -> agreements().post("nurse", programme + "/scores", scored(elements), 200));
        assertThat(assessed.at("/chapters/0/percent").asDouble()).isEqualTo(84.21);
        assertThat(assessed.at("/chapters/1/percent").asDouble()).isEqualTo(58.33);
        assertThat(assessed.at("/chapters/2/percent").asDouble()).isEqualTo(90.00);
        assertThat(assessed.at("/chapters/2/applicable").asInt()).isEqualTo(65);
        isGraded("a survey would find it MADYA, for PMKP is below 60", "MADYA");
    }

    /** @param visit the visit the mentors came on */
    void mentored(String visit) {
        reaches("the mentoring begins", "mentoring", "MENTORING");
        var found = step(
                "what they recorded at their visit has become two action items by itself",
                () -> until(
                        () -> agreements().get(MENTOR, ITEMS.replaceFirst("/$", "") + "?status=OPEN", 200),
                        items -> items.path("items").size() == 2));
        assertThat(found.findValuesAsText("visitId")).containsOnly(visit);
        var reporting = StreamSupport.stream(found.path("items").spliterator(), false)
                .filter(item -> item.path("element").asText().equals("PMKP.2.5"))
                .findFirst()
                .orElseThrow();
        closes(reporting.path("id").asText());
    }

    /** To the end of a cycle: surveyed, graded, and improving for the next. */
    void surveyed() {
        reaches("the clinic is surveyed", "survey", "SURVEY");
        step("its grade is recorded, for five years", () -> {
            var graded = agreements().post(OFFICER, programme + "/grade", """
                    {"on": "%s", "grade": "UTAMA", "certificate": "DEMO/001"}""".formatted(today), 200);
            assertThat(graded.path("stage").asText()).isEqualTo("GRADE");
            assertThat(graded.findValuesAsText("validUntil"))
                    .anyMatch(day -> day.startsWith(String.valueOf(today.getYear() + 5)));
            return graded;
        });
        reaches("and plans what to improve", "improvement-plan", "IMPROVEMENT_PLAN");
        step("the regional office sees the progress as a chart: a point and its figure for each chapter", () -> {
            var chart = Chart.of(agreements().getAs("image/svg+xml", "oversight", programme + "/progress"));
            var days =
                    agreements().get("oversight", programme + "/progress", 200).path("days");
            assertThat(chart.points())
                    .isPositive()
                    .isEqualTo(days.findValues("percent").size());
            for (var chapter : days.path(days.size() - 1).path("chapters")) {
                var figure = " " + chapter.path("percent").decimalValue().setScale(2) + "%";
                assertThat(chart.texts()).contains(chapter.path("chapter").asText() + figure);
            }
            return chart;
        });
    }

    private void closes(String item) {
        refused("none of them closes without evidence", "closing-needs-evidence", () -> agreements()
                .post("nurse", ITEMS + item + "/closure", closing(""), 422));
        var closed = step("one is closed with evidence", () -> agreements()
                .post("nurse", ITEMS + item + "/closure", closing("""
                        {"kind": "DOCUMENT", "text": "SOP pelaporan insiden ditetapkan"}"""), 200));
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        step("the element is scored again, and its earlier score is kept", () -> {
            agreements().post("nurse", programme + "/scores", """
                    {"on": "%s", "scores": [{"element": "PMKP.2.5", "score": "10"}]}""".formatted(today), 200);
            var scores = agreements().get(MENTOR, programme + "/scores?element=PMKP.2.5", 200);
            assertThat(scores.findValuesAsText("score")).containsExactly("0", "10");
            return scores;
        });
        isGraded("a survey would find it UTAMA now", "UTAMA");
        step("the mentors see one item done and one still open, the regional office how the clinic comes along", () -> {
            var items = agreements().get(MENTOR, ITEMS.replaceFirst("/$", "") + "?status=OPEN", 200);
            assertThat(items.path("items")).hasSize(1);
            assertThat(agreements()
                            .get("oversight", programme + "/progress", 200)
                            .path("days"))
                    .isNotEmpty();
            return agreements().get("oversight", programme + "/scores", 403);
        });
    }

    private void isGraded(String told, String grade) {
        step(told, () -> {
            var assessment = agreements().get("oversight", programme + "/assessment", 200);
            assertThat(assessment.path("simulatedGrade").asText()).isEqualTo(grade);
            return assessment;
        });
    }

    private void reaches(String told, String operation, String stage) {
        step(told, () -> {
            var answer = on(operation, 200);
            assertThat(answer.path("stage").asText()).isEqualTo(stage);
            return answer;
        });
    }

    private JsonNode on(String operation, int status) {
        return agreements().post(OFFICER, programme + "/" + operation, "{\"on\": \"%s\"}".formatted(today), status);
    }

    private List<String> elements() {
        var instrument = agreements().get("nurse", "/v1/accreditation-instruments/KLINIK-2023", 200);
        var codes = new ArrayList<String>();
        for (var chapter : instrument.path("chapters")) {
            for (var standard : chapter.path("standards")) {
                for (var element : standard.path("elements")) {
                    codes.add(chapter.path("code").asText() + "."
                            + standard.path("number").asText() + "."
                            + element.path("number").asText());
                }
            }
        }
        return codes;
    }

    /** TKK misses three elements; PMKP misses seven and half of one; radiology has two that do not apply. */
    private String scored(List<String> elements) {
        var none = List.of(
                "TKK.3.4",
                "TKK.3.5",
                "TKK.4.3",
                "PMKP.1.4",
                "PMKP.1.5",
                "PMKP.1.6",
                "PMKP.2.5",
                "PMKP.2.6",
                "PMKP.3.2",
                "PMKP.3.6",
                "PKP.2.5",
                "PKP.7.1",
                "PKP.7.2",
                "PKP.7.3",
                "PKP.7.4",
                "PKP.12.4");
        var half = List.of("PMKP.3.5", "PKP.4.4");
        var notApplicable = List.of("PKP.11.4", "PKP.11.5");
        return "{\"on\": \"%s\", \"scores\": [%s]}"
                .formatted(
                        today,
                        elements.stream()
                                .map(code -> "{\"element\": \"%s\", \"score\": \"%s\"}"
                                        .formatted(
                                                code,
                                                Stream.of(
                                                                none.contains(code) ? "0" : null,
                                                                half.contains(code) ? "5" : null,
                                                                notApplicable.contains(code) ? "NOT_APPLICABLE" : null)
                                                        .filter(score -> score != null)
                                                        .findFirst()
                                                        .orElse("10")))
                                .collect(Collectors.joining(",")));
    }

    private String closing(String evidence) {
        return "{\"on\": \"%s\", \"evidence\": [%s]}".formatted(today, evidence);
    }

    private Api agreements() {
        return sambung().agreements();
    }
}
