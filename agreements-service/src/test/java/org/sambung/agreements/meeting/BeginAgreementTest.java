package org.sambung.agreements.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;

@QuarkusTest
class BeginAgreementTest extends MeetingCommand {

    BeginAgreementTest() {
        super(Method.POST, "/agreement", """
                {"title": "Pelayanan kesehatan", "documentType": "PKS"}""");
    }

    @Override
    UUID aMeeting() {
        return MeetingFixtures.held(officer, partner, "COORDINATION");
    }

    @Override
    UUID aMeetingBeyond() {
        return MeetingFixtures.planned(officer, partner, "COORDINATION");
    }

    @Test
    void created_201_a_draft_that_carries_the_topics_over() {
        var begun = send(officer.asks()).then().statusCode(201);
        String agreement = begun.extract().path("agreementId");
        begun.header("Location", endsWith("/v1/agreements/" + agreement));
        officer.asks()
                .get("/v1/agreements/" + agreement)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("title", equalTo("Pelayanan kesehatan"))
                .body("meetingId", equalTo(id.toString()))
                .body("topics.subject", contains("Jadwal kunjungan rutin", "Mekanisme rujukan", "Penyuluhan kesehatan"))
                .body("scope.service", contains("ROUTINE_CHECKUP", "HEALTH_EDUCATION"));
        isTold("meeting.linked", officer);
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", UUID.fromString(agreement)))
                .containsExactly("agreement.drafted"));
    }

    @Test
    void forbidden_403_for_the_partners_officer() {
        refuses(partnersOfficer.asks(), 403, "forbidden");
    }

    @Test
    void unprocessable_422_from_a_meeting_of_another_kind() {
        id = MeetingFixtures.held(officer, partner, "EVALUATION");
        refuses(officer.asks(), 422, "only-coordination-begins-an-agreement");
    }

    @Test
    void unprocessable_422_a_second_time() {
        send(officer.asks()).then().statusCode(201);
        refuses(officer.asks(), 422, "meeting-belongs-to-an-agreement");
    }

    @Test
    void created_201_again_when_the_draft_was_given_up() {
        String first = send(officer.asks()).path("agreementId");
        AgreementFixtures.post(officer, UUID.fromString(first), "abandonment", AgreementFixtures.BECAUSE, 200);
        isTold("meeting.freed", officer);
        officer.asks()
                .get("/v1/meetings/" + id)
                .then()
                .body("agreementId", nullValue())
                .body("actions.possible.name", hasItem("agreement"));

        send(officer.asks()).then().statusCode(201).body("agreementId", not(equalTo(first)));
    }
}
