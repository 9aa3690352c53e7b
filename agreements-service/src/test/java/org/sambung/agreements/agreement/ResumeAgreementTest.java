package org.sambung.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResumeAgreementTest extends AgreementTransition {

    ResumeAgreementTest() {
        super("resumption", AgreementFixtures.BECAUSE);
    }

    @Override
    UUID anAgreement() {
        return AgreementFixtures.suspended(officer, partner);
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.inForce(officer, partner);
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer.asks()).then().statusCode(200).body("status", equalTo("ACTIVE"));
        isTold("agreement.resumed", "SUSPENDED", "ACTIVE", "Gedung poliklinik direnovasi");
    }

    @Test
    void bad_request_400_without_a_reason() {
        refuses(officer.asks(), "{\"reason\": \" \"}", 400, "invalid-request");
    }
}
