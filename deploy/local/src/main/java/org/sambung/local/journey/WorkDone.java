package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a team does at a visit, and what both sides say of it. */
final class WorkDone extends Story {

    private static final String TEAM = "visiting-team";

    WorkDone(Partnership partnership) {
        super(partnership);
    }

    /** The gate learns who comes and lets them in; it sees no more. */
    void comesIn(String visit) {
        step("the team is listed for the gate, with its licence", () -> post(TEAM, visit, "team", """
                {"members": [{"name": "dr. Tamu Demo", "role": "DOCTOR", "licenceNumber": "STR-DEMO-1"},
                             {"name": "Sopir Demo", "role": "DRIVER"}],
                 "vehicle": "Mobil puskesmas keliling", "equipment": ["Tensimeter"]}""", 200));
        step("the custody officer clears the list, and sees nothing of health", () -> {
            var gate = "custody-officer";
            assertThat(get(gate, visit, "/team", 200).path("members")).hasSize(2);
            assertThat(post(gate, visit, "entry-clearance", null, 200)
                            .path("entry")
                            .asText())
                    .isEqualTo("CLEARED");
            return get(gate, visit, "/findings", 403);
        });
    }

    void educates(String visit, String topic, int heads) {
        step("%d inmates hear about it, counted and not named".formatted(heads), () -> {
            var answer = post(TEAM, visit, "education", """
                    {"session": {"topic": "%s", "material": "Leaflet", "targetGroup": "INMATES", "headCount": %d}}""".formatted(topic, heads), 200);
            assertThat(answer.at("/done/educated").asInt()).isEqualTo(heads);
            return answer;
        });
    }

    /** A tablet without network: its records come at once, and again. The first inmate should be referred. */
    void finds(String visit, List<String> inmates) {
        var records = """
                {"records": [%s, %s]}""".formatted(record(inmates.get(0), """
                        {"vitals": {"systolic": 128, "diastolic": 82, "temperature": 37.7}, "assessment": "R05",
                         "complaint": "Batuk empat minggu", "recommendReferral": true,
                         "referralReason": "Perlu pemeriksaan dahak dan rontgen"}"""), record(inmates.get(1), """
                        {"vitals": {"systolic": 150, "diastolic": 95}, "assessment": "I10",
                         "medicines": [{"name": "Amlodipin 5 mg", "dose": "1 x 1", "quantity": "30 tablet"}]}"""));
        step("a tablet sends its findings, and again for want of an answer: each counts once", () -> {
            assertThat(post(TEAM, visit, "records", records, 200).findValuesAsText("outcome"))
                    .containsExactly("APPLIED", "APPLIED");
            var again = post(TEAM, visit, "records", records, 200);
            assertThat(again.findValuesAsText("outcome")).containsExactly("ALREADY_APPLIED", "ALREADY_APPLIED");
            assertThat(again.at("/visit/done/findings").asInt()).isEqualTo(2);
            return again;
        });
        step("one referral is proposed; the nurse reads why, an officer does not", () -> {
            var proposed = sambung()
                    .visits()
                    .get("nurse", "/v1/referral-proposals", 200)
                    .path("items");
            assertThat(proposed).hasSize(1);
            assertThat(proposed.at("/0/patientId").asText()).isEqualTo(inmates.get(0));
            sambung()
                    .visits()
                    .get(
                            "agreements-officer",
                            "/v1/referral-proposals/" + proposed.at("/0/id").asText(),
                            403);
            return get("agreements-officer", visit, "/findings", 403);
        });
    }

    void mentors(String visit, LocalDate due) {
        step("the mentors record what is missing, element by element", () -> {
            var answer = post("health-office", visit, "mentoring-findings", """
                    {"findings": [
                      {"element": "PMKP.2.5", "finding": "Insiden belum dilaporkan", "action": "Susun alur", "due": "%1$s"},
                      {"element": "PMKP.3.2", "finding": "Audit belum ada", "action": "Audit bulanan", "due": "%1$s"}]}""".formatted(due), 200);
            assertThat(answer.at("/figures/mentored").asInt()).isEqualTo(2);
            assertThat(get("agreements-officer", visit, "/mentoring-findings", 200)
                            .findValuesAsText("element"))
                    .containsExactlyInAnyOrder("PMKP.2.5", "PMKP.3.2");
            return answer;
        });
    }

    void isVerified(String visit) {
        step("both sides verify it", () -> {
            assertThat(post("agreements-officer", visit, "facility-verification", null, 200)
                            .path("status")
                            .asText())
                    .isEqualTo("COMPLETED");
            var verified = post("partner-officer", visit, "partner-verification", null, 200);
            assertThat(verified.path("status").asText()).isEqualTo("VERIFIED");
            return verified;
        });
    }

    private static String record(String patient, String finding) {
        return """
                {"id": "%s", "type": "FINDING", "occurredAt": "%s", "patientId": "%s", "finding": %s}""".formatted(UUID.randomUUID(), Instant.now().minusSeconds(1), patient, finding);
    }

    private JsonNode get(String role, String visit, String path, int status) {
        return sambung().visits().get(role, "/v1/visits/" + visit + path, status);
    }

    private JsonNode post(String role, String visit, String operation, String body, int status) {
        return sambung().visits().post(role, "/v1/visits/" + visit + "/" + operation, body, status);
    }
}
