package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Meetings of the two sides, and what comes of them: a draft agreement, or an addendum. */
final class Meetings extends Story {

    private static final String OFFICER = "agreements-officer";
    private static final String PARTNER = "partner-officer";

    private final Partnership partnership;

    Meetings(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
    }

    /** Planned by the facility, minuted by the facility, read by the partner. @param minutes without date and place */
    String held(String kind, LocalDate day, String place, String topics, String minutes) {
        var plan = """
                {"counterpartId": "%s", "plan": {"kind": "%s", "date": "%s", "place": "%s", "topics": [%s]}}""".formatted(partnership.partner(), kind, day, place, topics);
        var id = step(
                        "a meeting is planned: " + kind + " at " + place,
                        () -> sambung().agreements().post(OFFICER, "/v1/meetings", plan, 201))
                .path("id")
                .asText();
        var held = """
                {"heldOn": "%s", "place": "%s", "topics": [%s], %s}""".formatted(day, place, topics, minutes);
        step("its minutes are recorded, and the partner reads them", () -> {
            sambung().agreements().post(OFFICER, "/v1/meetings/" + id + "/minutes", held, 200);
            var read = sambung().agreements().get(PARTNER, "/v1/meetings/" + id, 200);
            assertThat(read.path("status").asText()).isEqualTo("HELD");
            assertThat(read.path("attendees").findValuesAsText("represents")).contains("FACILITY", "PARTNER");
            return read;
        });
        isPrinted("the minutes are printed, for both sides to sign", "/v1/meetings/" + id + "/paper");
        return id;
    }

    /** What they said before stays, as data and on paper. */
    void correct(String meeting, String text) {
        var path = "/v1/meetings/" + meeting;
        var said = sambung().agreements().get(PARTNER, path + "/minutes", 200).path(0);
        var corrected = said.<ObjectNode>deepCopy()
                .retain("heldOn", "place", "attendees", "topics", "decisions")
                .put("text", text);
        step("the partner corrects the minutes; both versions are read", () -> {
            var read = sambung().agreements().get(PARTNER, path, 200);
            sambung().agreements().put(PARTNER, path + "/minutes", read, corrected.toString(), 200);
            var versions = sambung().agreements().get(OFFICER, path + "/minutes", 200);
            assertThat(versions.findValuesAsText("text"))
                    .containsExactly(said.path("text").asText(), text);
            assertThat(versions.findValuesAsText("current")).containsExactly("false", "true");
            return versions;
        });
        var first = isPrinted("the first version is printed as it was", path + "/paper?version=1");
        var second = isPrinted("and the one that counts", path + "/paper");
        assertThat(second).isNotEqualTo(first);
    }

    private byte[] isPrinted(String told, String path) {
        return step(told, () -> {
            var paper = sambung().agreements().download(PARTNER, path);
            assertThat(new String(paper, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
            return paper;
        });
    }

    /** A coordination meeting becomes a draft that carries its topics over. */
    void begin(String meeting, String title) {
        var begun = step("the meeting becomes a draft agreement that carries its topics over", () -> sambung()
                .agreements()
                .post(OFFICER, "/v1/meetings/" + meeting + "/agreement", """
                        {"title": "%s", "documentType": "PKS"}""".formatted(title), 201));
        partnership.isFrom(begun.path("agreementId").asText());
        var draft = partnership.seenBy(OFFICER);
        assertThat(draft.path("meetingId").asText()).isEqualTo(meeting);
        assertThat(draft.path("topics"))
                .isEqualTo(sambung()
                        .agreements()
                        .get(PARTNER, "/v1/meetings/" + meeting, 200)
                        .path("topics"));
        assertThat(draft.path("scope").findValuesAsText("service"))
                .containsExactly("ROUTINE_CHECKUP", "CURATIVE", "HEALTH_EDUCATION");
    }

    /** An evaluation leads to an addendum that names it, written by both and signed. Its id. */
    String amend(String meeting, String draft, String revised, String signing) {
        step("the meeting was about the agreement", () -> sambung()
                .agreements()
                .post(PARTNER, "/v1/meetings/" + meeting + "/link", """
                        {"agreementId": "%s"}""".formatted(partnership.agreement()), 200));
        var addendum = step("an addendum that names the meeting is drafted", () -> sambung()
                .agreements()
                .post(OFFICER, "/v1/agreements/" + partnership.agreement() + "/addenda", draft, 201));
        var path = "/v1/addenda/" + addendum.path("id").asText();
        assertThat(addendum.path("meetingId").asText()).isEqualTo(meeting);
        step("the hospital writes its own desk into it", () -> sambung()
                .agreements()
                .put(PARTNER, path, sambung().agreements().get(PARTNER, path, 200), revised, 200));
        takes(path, "it is ready to sign", "readiness", null, "READY_TO_SIGN");
        isPrinted("and printed, with what it changes in words", path + "/paper");
        takes(path, "both sign it, under numbers of its own", "signing", signing, "SIGNED");
        return addendum.path("id").asText();
    }

    private void takes(String path, String told, String operation, String body, String status) {
        step(told, () -> {
            var answer = sambung().agreements().post(OFFICER, path + "/" + operation, body, 200);
            assertThat(answer.path("status").asText()).isEqualTo(status);
            return answer;
        });
    }

    /** What two versions differ in, as a person reads it. */
    JsonNode difference(int from, int to) {
        return step("what was changed can be read: version " + from + " to " + to, () -> sambung()
                .agreements()
                .get(
                        PARTNER,
                        "/v1/agreements/" + partnership.agreement() + "/difference?from=" + from + "&to=" + to,
                        200));
    }
}
