package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What the people of a facility do beside the way to hospital: know their patients, decide for the head, look who is out. */
final class FacilityAtWork extends Story {

    private static final String REGISTRAR = "custody-registrar";

    private final Partnership partnership;
    private final Referrals referrals;

    FacilityAtWork(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
        this.referrals = new Referrals(partnership);
    }

    void play() {
        var patient = importPopulation();
        recordMandate();
        var referral = putOff(patient);
        lookWhoIsOutside(patient);
        readWorklists(referral);
        report();
    }

    private String importPopulation() {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var file = """
                recordNumber,name,sex,nik,nikMissingBecause,custodyStatus,block,address,aliases
                RM-%1$s-1,Suharyanto Demo,MALE,,NOT_YET_VERIFIED,CONVICT,C-1,,
                RM-%1$s-2,Kartini Demo,FEMALE,,NOT_YET_VERIFIED,DETAINEE,C-2,,
                """.formatted(run).getBytes(StandardCharsets.UTF_8);
        step("the registrar imports the population, and the same file again adds nobody", () -> {
            var first = upload(file);
            assertThat(first.path("added").asInt()).isEqualTo(2);
            var again = upload(file);
            assertThat(again.path("added").asInt()).isZero();
            return again;
        });
        return step("the nurse finds somebody whose name was heard wrong", () -> {
            var found = referrals().post("nurse", "/v1/patient-searches", "{\"name\": \"Suharianto\"}", 200);
            assertThat(found.path("items").findValuesAsText("recordNumber")).contains("RM-" + run + "-1");
            return found.at("/items/0/id").asText();
        });
    }

    private JsonNode upload(byte[] file) {
        return referrals().upload(REGISTRAR, "/v1/population-imports", "text/csv", file, 200);
    }

    private void recordMandate() {
        step("the registrar records who decides while the head is away (Plh.)", () -> referrals()
                .post(
                        REGISTRAR,
                        "/v1/mandates",
                        """
                        {"paper": {"holder": "Wakil Demo", "employeeNumber": "DEMO-%s", "documentNumber": "SP-1",
                                   "documentDate": "%2$s"},
                         "capacity": "DAILY_ACTING", "validFrom": "%2$s", "validUntil": "%3$s"}""".formatted(
                                        UUID.randomUUID().toString().substring(0, 8),
                                        partnership.today(),
                                        partnership.today().plusDays(7)),
                        201));
    }

    /** There is no refusal: put off with a reason and a limit, which the doctor sees at once; then granted. */
    private String putOff(String patient) {
        var id = referrals.recommended("the doctor drafts a referral of that patient", patient, "OUTPATIENT", """
                {"reason": "Katarak kedua mata", "diagnosis": "H25"}""");
        step("the head puts it off, for there is no escort", () -> {
            var until = Instant.now().plus(Duration.ofHours(20));
            var seen = referrals.on("facility-head", id, "permission", """
                    {"outcome": "DEFERRED", "deferredBecause": "ESCORT_NOT_AVAILABLE", "deferredUntil": "%s",
                     "mitigation": "Diperiksa perawat setiap hari"}""".formatted(until));
            assertThat(seen.at("/permission/status").asText()).isEqualTo("DEFERRED");
            return seen;
        });
        step(
                "the doctor is told at once",
                () -> until(
                        () -> referrals().get("doctor", "/v1/notifications", 200),
                        told -> told.toString().contains("referral.permission-deferred")
                                && told.toString().contains(id)));
        step("and the head grants it after all", () -> referrals.on("facility-head", id, "permission", """
                {"outcome": "GRANTED"}"""));
        return id;
    }

    private void lookWhoIsOutside(String patient) {
        var id = referrals.emergency("that patient falls ill in the night", patient, "Demam tinggi", false, false);
        referrals.movement(id, "and leaves at once", "departure", "{}", "DEPARTED");
        step("who is outside now is one question, without anything clinical", () -> {
            var outside = referrals().get("custody-officer", "/v1/movements/outside?limit=100", 200);
            assertThat(outside.path("items").findValuesAsText("referralId")).contains(id);
            assertThat(outside.toString()).doesNotContain("Demam", "H25");
            return outside;
        });
        referrals.awaitClinical(id, "the hospital treats", "TREATED");
        referrals.settleEmergency(id, false, "{\"reason\": \"Demam tinggi\", \"diagnosis\": \"A90\"}");
    }

    private void readWorklists(String referral) {
        step("clinic, head, custody, hospital and region each read their worklist", () -> {
            for (var list : new String[][] {
                {"nurse", "clinic"},
                {"facility-head", "facility-head"},
                {"custody-officer", "custody"},
                {"referral-desk", "hospital"},
                {"oversight", "region"}
            }) {
                var read = referrals().get(list[0], "/v1/worklists/" + list[1], 200);
                assertThat(read.path("counts")).isNotEmpty();
                if (!list[1].equals("clinic") && !list[1].equals("hospital")) {
                    assertThat(read.toString()).doesNotContain("H25", "Katarak");
                }
            }
            var waiting = referrals().get("nurse", "/v1/worklists/clinic?section=CONTROL_DATES", 200);
            assertThat(waiting.path("items")).isNotEmpty();
            return referrals.seenBy("doctor", referral);
        });
    }

    private void report() {
        step("the officer reads the month's figures, small ones as <5, for programs and as a table", () -> {
            var month = partnership.today().toString().substring(0, 7);
            var path = "/v1/reports/referrals?month=" + month;
            var figures = referrals().get("agreements-officer", path, 200);
            assertThat(figures.toString()).contains("<5");
            assertThat(referrals().getAs("text/csv", "agreements-officer", path))
                    .startsWith("month,");
            return figures;
        });
    }

    private Api referrals() {
        return sambung().referrals();
    }
}
