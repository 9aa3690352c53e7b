package org.sambung.agreements.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.SettableClock;

@QuarkusTest
class RecordMinutesTest extends MeetingCommand {

    RecordMinutesTest() {
        super(Method.POST, "/minutes", MeetingFixtures.MINUTES);
    }

    @AfterEach
    void letTimeGoOn() {
        SettableClock.backToRealTime();
    }

    @Override
    UUID aMeeting() {
        return MeetingFixtures.planned(officer, partner, "COORDINATION");
    }

    @Override
    UUID aMeetingBeyond() {
        return MeetingFixtures.cancelled(officer, partner, "COORDINATION");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer.asks())
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("place", equalTo("Puskesmas Uji"))
                .body("attendees.represents", contains("FACILITY", "PARTNER"))
                .body("attendees.capacity", contains("ON_BEHALF", "SELF"))
                .body("topics.service", contains("ROUTINE_CHECKUP", null, "HEALTH_EDUCATION"))
                .body("minutes", equalTo("Uji Empat membuka rapat."))
                .body("decisions[0].owner", equalTo("Uji Empat"))
                .body("decisions[0].dueOn", equalTo("2026-02-10"))
                .body("actions.possible.name", hasItem("agreement"));
        isTold("meeting.held", officer);
    }

    @Test
    void ok_200_by_the_partners_officer() {
        send(partnersOfficer.asks()).then().statusCode(200).body("status", equalTo("HELD"));
        isTold("meeting.held", partnersOfficer);
    }

    @Test
    void unprocessable_422_on_a_day_that_has_not_come_at_the_facility() {
        // Still the 19th in Jakarta, already the 20th in Jayapura.
        SettableClock.set(Instant.parse("2026-01-19T16:00:00Z"));
        refuses(officer.asks(), 422, "meeting-date-must-have-come");
    }

    @Test
    void bad_request_400_without_anybody_there() {
        var body = MeetingFixtures.MINUTES.replaceAll("(?s)\"attendees\": \\[.*?]", "\"attendees\": []");
        refuses(officer.asks(), body, 400, "invalid-request");
    }
}
