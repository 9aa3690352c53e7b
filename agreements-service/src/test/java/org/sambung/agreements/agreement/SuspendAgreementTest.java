package org.sambung.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuspendAgreementTest extends AgreementTransition {

    SuspendAgreementTest() {
        super("suspension", AgreementFixtures.BECAUSE);
    }

    @Override
    UUID anAgreement() {
        return AgreementFixtures.inForce(officer, partner);
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.readyToSign(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer.asks()).then().statusCode(200).body("status", equalTo("SUSPENDED"));
        isTold("agreement.suspended", "ACTIVE", "SUSPENDED", "Gedung poliklinik direnovasi");
    }

    @Test
    void bad_request_400_without_a_reason() {
        refuses(officer.asks(), "{\"reason\": \" \"}", 400, "invalid-request");
    }
}
