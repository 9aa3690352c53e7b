package org.sambung.agreements.meeting;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Refusal;

@QuarkusTest
class CorrectMinutesTest extends MeetingCommand {

    CorrectMinutesTest() {
        super(Method.PUT, "/minutes", MeetingFixtures.MINUTES.replace("membuka", "memimpin"));
    }

    @Override
    UUID aMeeting() {
        return MeetingFixtures.held(officer, partner, "NEGOTIATION");
    }

    @Override
    UUID aMeetingBeyond() {
        return MeetingFixtures.planned(officer, partner, "NEGOTIATION");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(current(partnersOfficer))
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("minutes", equalTo("Uji Empat memimpin rapat."));
        isTold("meeting.minutes-corrected", partnersOfficer);
    }

    @Test
    void precondition_required_428_without_if_match() {
        Refusal.is(send(officer.asks()), 428, "if-match-needed");
    }

    @Test
    void unprocessable_422_for_a_day_that_has_not_come() {
        var body = MeetingFixtures.MINUTES.replace("2026-01-20", "2099-01-01");
        refuses(officer.asks(), body, 422, "meeting-date-must-have-come");
    }
}
