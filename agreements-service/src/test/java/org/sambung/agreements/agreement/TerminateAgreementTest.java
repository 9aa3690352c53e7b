package org.sambung.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TerminateAgreementTest extends AgreementTransition {

    TerminateAgreementTest() {
        super("termination", AgreementFixtures.BECAUSE);
    }

    @Override
    UUID anAgreement() {
        return AgreementFixtures.inForce(officer, partner);
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer.asks()).then().statusCode(200).body("status", equalTo("TERMINATED"));
        isTold("agreement.terminated", "ACTIVE", "TERMINATED", "Gedung poliklinik direnovasi");
    }

    @Test
    void bad_request_400_without_a_reason() {
        refuses(officer.asks(), "{\"reason\": \" \"}", 400, "invalid-request");
    }

    @Test
    void ok_200_while_suspended() {
        id = AgreementFixtures.suspended(officer, partner);
        send(officer.asks()).then().statusCode(200).body("status", equalTo("TERMINATED"));
    }

    @Test
    void unprocessable_422_for_an_end_before_the_notice() {
        refuses(officer.asks(), """
                {"reason": "Ditutup", "noticeDate": "2026-02-01", "endDate": "2026-01-31"}""", 422, "end-must-follow-notice");
    }

    @Test
    void ok_200_entered_late_it_has_ended() {
        send(officer.asks(), """
                {"reason": "Ditutup", "code": "REORGANISATION", "noticeDate": "2026-01-20", "endDate": "2026-01-31"}""")
                .then()
                .statusCode(200)
                .body("status", equalTo("TERMINATED"))
                .body("termination.endDate", equalTo("2026-01-31"));
        isTold("agreement.terminated", "ACTIVE", "TERMINATED", "Ditutup");
    }
}
