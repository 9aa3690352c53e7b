package org.sambung.agreements.addendum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.meeting.MeetingFixtures;
import org.sambung.testing.Refusal;

@QuarkusTest
class ReviseAddendumTest extends AddendumCommand {

    static final String SCOPE = "[{\"service\": \"LABORATORY\", \"beneficiaries\": [\"STAFF\"]}]";

    ReviseAddendumTest() {
        super(Method.PUT, "", AddendumFixtures.draft("2026-03-01", null, SCOPE));
    }

    @Override
    UUID anAddendum() {
        return AddendumFixtures.aDraft(officer, agreement);
    }

    @Test
    void ok_200_by_the_partners_officer_with_state_history_and_event() {
        send(partnersOfficer)
                .then()
                .statusCode(200)
                .body("effectiveFrom", equalTo("2026-03-01"))
                .body("scope.service", contains("LABORATORY"));
        isTold("addendum.revised", partnersOfficer, null, null);
    }

    @Test
    void precondition_required_428_without_if_match() {
        var body = AddendumFixtures.draft("2026-03-01", null, SCOPE);
        Refusal.is(send(officer.asks(), body), 428, "if-match-needed");
    }

    @Test
    void unprocessable_422_from_a_meeting_about_something_else() {
        var meeting = MeetingFixtures.held(officer, partner, "COORDINATION");
        var body = AddendumFixtures.draft(null, meeting, SCOPE);
        refuses(officer.asks(), body, 422, "addendum-must-name-held-evaluation");
    }
}
