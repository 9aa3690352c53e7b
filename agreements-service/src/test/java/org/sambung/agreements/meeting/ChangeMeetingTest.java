package org.sambung.agreements.meeting;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Refusal;

@QuarkusTest
class ChangeMeetingTest extends MeetingCommand {

    ChangeMeetingTest() {
        super(Method.PUT, "", MeetingFixtures.plan("NEGOTIATION").replace("2026-01-20", "2026-01-22"));
    }

    @Override
    UUID aMeeting() {
        return MeetingFixtures.planned(officer, partner, "COORDINATION");
    }

    @Override
    UUID aMeetingBeyond() {
        return MeetingFixtures.held(officer, partner, "COORDINATION");
    }

    @Test
    void ok_200_by_either_side_with_state_history_and_event() {
        send(current(partnersOfficer))
                .then()
                .statusCode(200)
                .body("kind", equalTo("NEGOTIATION"))
                .body("date", equalTo("2026-01-22"));
        isTold("meeting.changed", partnersOfficer);
        send(current(officer)).then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void precondition_required_428_without_if_match() {
        Refusal.is(send(officer.asks()), 428, "if-match-needed");
    }

    @Test
    void bad_request_400_without_a_place() {
        refuses(officer.asks(), MeetingFixtures.plan("NEGOTIATION").replace("Aula Rutan", " "), 400, "invalid-request");
    }
}
