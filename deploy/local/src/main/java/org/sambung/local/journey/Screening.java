package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A screening campaign over yesterday and today: cohort, attendance, results from the laboratory, what follows. */
final class Screening extends Story {

    private static final String TEAM = "visiting-team";
    private static final int COHORT = 300;
    private static final int BLOCKS = 10;
    private static final int DAILY = 150;
    private static final int AT_ONCE = 50;

    /** Of those four one is another facility's before the results are there, one is referred on, one was swapped. */
    private static final int MOVED = 17;

    private static final int REFERRED = 7;
    private static final int SWAPPED = 123;

    /** Four of three hundred, by their place: the cohort goes block by block, so the first three share one. */
    private static final List<Integer> POSITIVE = List.of(REFERRED, MOVED, 27, SWAPPED);

    private final Partnership partnership;
    private String campaign;

    Screening(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
    }

    void play() {
        register();
        plan();
        var cohort = cohort();
        attend("yesterday the team screens 150", cohort.subList(0, DAILY), 0, Duration.ofDays(1));
        attend("and today the other 150", cohort.subList(DAILY, COHORT), DAILY, Duration.ZERO);
        var moved = new MovedPositive(this, cohort.get(MOVED));
        moved.transfer();
        importResults(cohort);
        moved.goesAlong();
        refer(cohort.get(REFERRED));
        see();
        correct(cohort.get(SWAPPED));
    }

    private void register() {
        step("the nurse registers 300 inmates more", () -> IntStream.range(0, COHORT)
                .parallel()
                .mapToObj(this::patient)
                .toList());
        step(
                "visits know them, without a name, and those examined this month",
                () -> until(
                        this::owed,
                        counts -> counts.path("blocks").size() > BLOCKS
                                && people(counts) >= COHORT
                                && counts.path("all").path("examined").asInt() >= 3));
    }

    private JsonNode patient(int number) {
        return sambung().referrals().post("nurse", "/v1/patients", """
                {"recordNumber": "SK-%03d", "custodyStatus": "CONVICT", "block": "S-%d",
                 "person": {"name": "Warga Skrining Demo", "sex": "MALE", "birthYear": 1990,
                            "nikMissingBecause": "NOT_YET_VERIFIED"}}
                """.formatted(number, number % BLOCKS), 201);
    }

    private JsonNode owed() {
        return sambung().visits().get("nurse", "/v1/examination-worklist/counts", 200);
    }

    private static int people(JsonNode counts) {
        var all = counts.path("all");
        return all.path("examined").asInt()
                + all.path("due").asInt()
                + all.path("overdue").asInt();
    }

    private void plan() {
        var blocks = IntStream.range(0, BLOCKS).mapToObj("\"S-%d\""::formatted).collect(Collectors.joining(","));
        var planned = step("the doctor plans a screening of ten blocks, 150 a day", () -> sambung()
                .visits()
                .post(
                        "doctor",
                        "/v1/screening-campaigns",
                        """
                        {"disease": "TB", "agreementId": "%s", "criteria": {"blocks": [%s]}, "dailyQuota": %d,
                         "firstDay": "%s"}
                        """.formatted(
                                        partnership.agreement(),
                                        blocks,
                                        DAILY,
                                        partnership.today().minusDays(1)),
                        201));
        assertThat(planned.path("cohort").asInt()).isEqualTo(COHORT);
        campaign = "/v1/screening-campaigns/" + planned.path("id").asText();
    }

    /** Patients in the order of their days. */
    private List<String> cohort() {
        var patients = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            var page = sambung().visits().get(TEAM, campaign + "/cohort?limit=100" + cursor, 200);
            patients.addAll(page.path("items").findValuesAsText("patientId"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        assertThat(patients).hasSize(COHORT);
        return patients;
    }

    private void attend(String told, List<String> patients, int before, Duration ago) {
        step(told, () -> {
            JsonNode answer = null;
            for (var from = 0; from < patients.size(); from += AT_ONCE) {
                var first = from;
                var people = IntStream.range(first, Math.min(first + AT_ONCE, patients.size()))
                        .mapToObj(i -> "{\"patientId\": \"%s\", \"sample\": \"TL-%03d\"}"
                                .formatted(patients.get(i), before + i))
                        .collect(Collectors.joining(","));
                answer = sambung()
                        .visits()
                        .post(
                                TEAM,
                                campaign + "/attendance",
                                """
                        {"people": [%s], "occurredAt": "%s"}
                        """.formatted(
                                        people, Instant.now().minusSeconds(5).minus(ago)),
                                200);
            }
            assertThat(answer.path("attended").asInt()).isEqualTo(before + patients.size());
            return answer;
        });
    }

    private void importResults(List<String> cohort) {
        var file = IntStream.range(0, COHORT)
                .mapToObj(i -> "TL-%03d,%s".formatted(i, POSITIVE.contains(i) ? "POSITIVE" : "NEGATIVE"))
                .collect(Collectors.joining("\n", "sample,result\n", "\n"));
        step("a file with one wrong number changes nothing", () -> {
            var problem = results(file + "TL-999,NEGATIVE\n", 400);
            assertThat(problem.path("errors").findValuesAsText("pointer")).containsExactly("/lines/302");
            return problem;
        });
        step("the laboratory's 300 results are imported, four referrals proposed", () -> {
            var outcome = results(file, 200);
            assertThat(outcome.path("added").asInt()).isEqualTo(COHORT);
            assertThat(outcome.path("proposed").asInt()).isEqualTo(POSITIVE.size());
            return outcome;
        });
        step("the same file again adds nothing", () -> {
            var outcome = results(file, 200);
            assertThat(outcome.path("added").asInt() + outcome.path("proposed").asInt())
                    .isZero();
            return outcome;
        });
        step("the proposals tell the doctor why, and nobody else", () -> {
            var proposals = sambung().visits().get("doctor", "/v1/referral-proposals", 200);
            assertThat(proposals.path("items").findValuesAsText("patientId"))
                    .containsAll(POSITIVE.stream().map(cohort::get).toList());
            return sambung().visits().get("facility-head", "/v1/referral-proposals", 403);
        });
        step("each of the three who are still there has a draft of a referral, which says nothing yet", () -> {
            JsonNode draft = null;
            for (var place : List.of(REFERRED, 27, SWAPPED)) {
                var path = "/v1/referrals?patientId=" + cohort.get(place);
                var drafts = until(
                        () -> sambung().referrals().get("doctor", path, 200),
                        page -> page.path("items").size() == 1);
                draft = new Referrals(partnership)
                        .seenBy("doctor", drafts.at("/items/0/id").asText());
                assertThat(draft.at("/clinical/status").asText()).isEqualTo("DRAFT");
                assertThat(draft.at("/clinical/summary").isMissingNode()).isTrue();
            }
            return draft;
        });
        step(
                "which the proposals tell, too",
                () -> until(() -> sambung().visits().get("doctor", "/v1/referral-proposals", 200), page -> Set.copyOf(
                                page.path("items").findValuesAsText("state"))
                        .equals(Set.of("DRAFTED", "WENT_ALONG"))));
    }

    /** The Puskesmas has no beds and no laboratory for it: a clinician says why it goes where no agreement is. */
    private void refer(String patient) {
        var referrals = new Referrals(partnership);
        var draft = sambung()
                .referrals()
                .get("doctor", "/v1/referrals?patientId=" + patient, 200)
                .at("/items/0/id")
                .asText();
        step("the doctor writes the letter of a positive from what the proposal tells", () -> {
            var proposal = sambung()
                    .visits()
                    .get(
                            "doctor",
                            "/v1/referral-proposals/"
                                    + referrals
                                            .seenBy("doctor", draft)
                                            .at("/links/proposalId")
                                            .asText(),
                            200);
            return referrals.on(
                    "doctor",
                    draft,
                    "letter",
                    "{\"clinical\": {\"reason\": \"%s\"}}"
                            .formatted(proposal.at("/content/reason").asText()));
        });
        step(
                "plans it where no agreement offers the care, and says why",
                () -> referrals.on("doctor", draft, "plan", """
                {"kind": "OUTPATIENT", "urgency": "URGENT", "destinationName": "RSUD Tamiang Layang",
                 "outsideAgreementBecause": "NO_PARTNER_OFFERS_IT"}"""));
        referrals.clinical(
                draft, "recommends it", "doctor", "recommendation", "{\"doctorUnavailable\": false}", "RECOMMENDED");
        referrals.clinical(draft, "and sends it", "doctor", "submission", null, "SUBMITTED");
    }

    private JsonNode results(String file, int status) {
        return sambung()
                .visits()
                .upload(TEAM, campaign + "/results", "text/csv", file.getBytes(StandardCharsets.UTF_8), status);
    }

    private void see() {
        step("coverage and yield by day, as numbers and as a picture", () -> {
            var coverage = sambung().visits().get("doctor", campaign + "/coverage", 200);
            assertThat(coverage.path("percent").asInt()).isEqualTo(100);
            assertThat(coverage.path("days").findValuesAsText("attended")).containsExactly("150", "150");
            assertThat(sambung().visits().getAs("image/svg+xml", "doctor", campaign + "/coverage"))
                    .startsWith("<svg");
            return coverage;
        });
        step("the head sees how far it reached, and no number under five", () -> {
            var figures = sambung()
                    .visits()
                    .get("facility-head", "/v1/screening-figures", 200)
                    .at("/items/0");
            assertThat(figures.path("screened").asText()).isEqualTo(Integer.toString(COHORT));
            assertThat(figures.path("positive").asText()).isEqualTo("<5");
            return figures;
        });
        step("whoever shares a block with somebody positive is on the contact list", () -> {
            var blocks = sambung().visits().get("nurse", campaign + "/contacts", 200);
            assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(
                            block.path("positives").size()
                                    + block.path("contacts").size())
                    .isEqualTo(COHORT / BLOCKS));
            return blocks;
        });
        step("and three of one block are to be looked at together", () -> {
            var seen = sambung().visits().get("doctor", campaign, 200);
            assertThat(seen.path("blocksToReview")).hasSize(1);
            return seen;
        });
    }

    /** Whose sample was swapped with another's, and swapped back. */
    private void correct(String patient) {
        step(
                "a positive whose sample was swapped is taken back, and the draft that nobody has begun ends by itself",
                () -> {
                    found(patient, "NEGATIVE");
                    return untilReferrals(patient, "CANCELLED");
                });
        step("and positive after all it is proposed again: one draft is open", () -> {
            found(patient, "POSITIVE");
            return untilReferrals(patient, "DRAFT", "CANCELLED");
        });
    }

    private void found(String patient, String result) {
        sambung().visits().post("nurse", campaign + "/result-correction", """
                {"patientId": "%s", "result": "%s", "reason": "SAMPLES_SWAPPED"}
                """.formatted(patient, result), 200);
    }

    /** Newest first. */
    private JsonNode untilReferrals(String patient, String... clinicalStatus) {
        return until(
                () -> sambung().referrals().get("doctor", "/v1/referrals?patientId=" + patient, 200),
                page -> StreamSupport.stream(page.path("items").spliterator(), false)
                        .map(referral -> referral.at("/clinical/status").asText())
                        .toList()
                        .equals(List.of(clinicalStatus)));
    }
}
