package org.sambung.agreements.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;

@QuarkusTest
class LinkMeetingTest extends MeetingCommand {

    LinkMeetingTest() {
        super(Method.POST, "/link", linking(UUID.randomUUID()));
    }

    static String linking(UUID agreement) {
        return "{\"agreementId\": \"" + agreement + "\"}";
    }

    @Override
    UUID aMeeting() {
        return MeetingFixtures.held(officer, partner, "NEGOTIATION");
    }

    @Override
    UUID aMeetingBeyond() {
        return MeetingFixtures.cancelled(officer, partner, "NEGOTIATION");
    }

    /** The agreement is looked for before the state of the meeting is. */
    @Override
    @Test
    void conflict_409_in_another_state() {
        id = aMeetingBeyond();
        var agreement = AgreementFixtures.inNegotiation(officer, partner);
        refuses(officer.asks(), linking(agreement), 409, "illegal-transition");
    }

    @Test
    void ok_200_by_the_partners_officer_and_found_by_its_agreement() {
        var agreement = AgreementFixtures.inNegotiation(officer, partner);
        MeetingFixtures.held(officer, partner, "NEGOTIATION");
        send(partnersOfficer.asks(), linking(agreement))
                .then()
                .statusCode(200)
                .body("agreementId", equalTo(agreement.toString()));
        isTold("meeting.linked", partnersOfficer);
        officer.asks().get("/v1/meetings?agreementId=" + agreement).then().body("items.id", contains(id.toString()));
    }

    @Test
    void bad_request_400_for_an_agreement_that_the_caller_does_not_see() {
        refuses(officer.asks(), 400, "invalid-request");
    }

    @Test
    void unprocessable_422_for_an_agreement_with_another_partner() {
        var other = AgreementFixtures.inNegotiation(officer, AgreementFixtures.aPartner());
        refuses(officer.asks(), linking(other), 422, "meeting-must-be-of-the-same-parties");
    }

    @Test
    void unprocessable_422_when_it_belongs_to_one_already() {
        var agreement = AgreementFixtures.inNegotiation(officer, partner);
        send(officer.asks(), linking(agreement)).then().statusCode(200);
        refuses(officer.asks(), linking(agreement), 422, "meeting-belongs-to-an-agreement");
    }
}
