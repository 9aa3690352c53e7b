package org.sambung.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MakeReadyTest extends AgreementTransition {

    MakeReadyTest() {
        super("readiness", null);
    }

    @Override
    UUID anAgreement() {
        return AgreementFixtures.inNegotiation(officer, partner);
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer.asks()).then().statusCode(200).body("status", equalTo("READY_TO_SIGN"));
        isTold("agreement.made-ready", "NEGOTIATION", "READY_TO_SIGN", null);
    }

    @Test
    void unprocessable_422_without_a_scope() {
        id = AgreementFixtures.aDraftOf(officer, partner, """
                {"title": "Tanpa layanan", "documentType": "MOU", "effectiveFrom": "2026-01-05",
                 "effectiveUntil": "2030-01-04", "scope": []}""");
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        refuses(officer.asks(), 422, "scope-must-promise-something");
    }

    @Test
    void unprocessable_422_without_a_period() {
        id = AgreementFixtures.aDraftOf(officer, partner, """
                {"title": "Tanpa jangka waktu", "documentType": "MOU",
                 "scope": [{"service": "CURATIVE", "beneficiaries": ["STAFF"]}]}""");
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        refuses(officer.asks(), 422, "period-must-be-agreed");
    }
}
