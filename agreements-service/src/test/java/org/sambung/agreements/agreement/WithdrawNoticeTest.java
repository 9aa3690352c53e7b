package org.sambung.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Refusal;

@QuarkusTest
class WithdrawNoticeTest extends AgreementTransition {

    WithdrawNoticeTest() {
        super("notice-withdrawal", AgreementFixtures.BECAUSE);
    }

    @Override
    UUID anAgreement() {
        var noticed = AgreementFixtures.inForce(officer, partner);
        AgreementFixtures.post(officer, noticed, "termination", """
                {"reason": "Ditutup", "endDate": "2029-12-31"}""", 200);
        return noticed;
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Test
    void ok_200_with_state_and_history() {
        send(officer.asks())
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("termination", nullValue());
        officer.asks()
                .get("/v1/agreements/" + id + "/history")
                .then()
                .body("action[-1]", equalTo("agreement.notice-withdrawn"))
                .body("reason[-1]", equalTo("Gedung poliklinik direnovasi"));
    }

    @Test
    void unprocessable_422_where_no_notice_lies_ahead() {
        id = AgreementFixtures.inForce(officer, partner);
        Refusal.is(send(officer.asks()), 422, "notice-must-lie-ahead");
    }
}
