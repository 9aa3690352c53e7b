package org.sambung.agreements.meeting;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CancelMeetingTest extends MeetingCommand {

    CancelMeetingTest() {
        super(Method.POST, "/cancellation", "{\"reason\": \"Ruang rapat dipakai\"}");
    }

    @Override
    UUID aMeeting() {
        return MeetingFixtures.planned(officer, partner, "NEGOTIATION");
    }

    @Override
    UUID aMeetingBeyond() {
        return MeetingFixtures.held(officer, partner, "NEGOTIATION");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer.asks()).then().statusCode(200).body("status", equalTo("CANCELLED"));
        isTold("meeting.cancelled", officer);
        officer.asks()
                .get("/v1/meetings/" + id + "/history")
                .then()
                .body("[1].from", equalTo("PLANNED"))
                .body("[1].to", equalTo("CANCELLED"))
                .body("[1].reason", equalTo("Ruang rapat dipakai"));
    }

    @Test
    void bad_request_400_without_a_reason() {
        refuses(officer.asks(), "{\"reason\": \" \"}", 400, "invalid-request");
    }
}
