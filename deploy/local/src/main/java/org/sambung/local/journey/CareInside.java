package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** What goes on inside without a campaign: own examinations, those back from a hospital, the calendar of it all. */
final class CareInside extends Story {

    private static final String CALENDAR = "text/calendar";

    private final Partnership partnership;

    CareInside(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
    }

    /** Nobody visits for that, and no agreement is needed. */
    void examines(String patient) {
        step("the nurse examines a newcomer herself: this month's examination is done", () -> {
            var examined = until(
                    () -> sambung().visits().post("nurse", "/v1/examinations", """
                            {"patientId": "%s", "kind": "ADMISSION",
                             "findings": {"systolic": 118, "diastolic": 76}}
                            """.formatted(patient), 201),
                    made -> made.has("id"));
            var due = sambung().visits().get("nurse", "/v1/examination-worklist?state=EXAMINED&limit=100", 200);
            assertThat(due.path("items").findValuesAsText("patientId")).contains(patient);
            return examined;
        });
    }

    /** The hospital has asked to see the patient at the facility's own clinic: a follow-up, at the next visit. */
    String awaitsFollowUp(String patient, LocalDate day) {
        return step("a follow-up waits for the patient who is back, by the day that the hospital named", () -> {
            var newest = until(
                            this::followUps,
                            page -> page.at("/items/0/patientId").asText().equals(patient))
                    .at("/items/0");
            assertThat(newest.path("status").asText()).isIn("ASKED", "BOOKED");
            assertThat(newest.path("dueOn").asText()).isEqualTo(day.toString());
            return newest.path("id").asText();
        });
    }

    void followsUp(String followUp, Referrals referrals, String referral) {
        step(
                "the nurse looks at the patient again, and says so",
                () -> sambung().visits().post("nurse", "/v1/follow-ups/" + followUp + "/completion", null, 200));
        step(
                "which meets what the referral obliged the facility to",
                () -> until(() -> referrals.seenBy("nurse", referral), seen -> {
                    for (var obligation : seen.path("obligations")) {
                        if (obligation.path("kind").asText().equals("FOLLOW_UP")) {
                            return obligation.path("state").asText().equals("DONE");
                        }
                    }
                    return false;
                }));
    }

    void isInTheCalendar() {
        step("the facility's calendar opens in any client, with kinds, times and the place, and nobody's name", () -> {
            var feed = sambung().visits().post("agreements-officer", "/v1/calendar-feeds", null, 201);
            var text = sambung()
                    .visits()
                    .getAs(CALENDAR, "agreements-officer", feed.path("path").asText());
            assertThat(text)
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("BEGIN:VEVENT", "X-WR-CALNAME")
                    .doesNotContain("Demo", "ATTENDEE", "ORGANIZER");
            return feed;
        });
    }

    private JsonNode followUps() {
        return sambung().visits().get("nurse", "/v1/follow-ups", 200);
    }
}
