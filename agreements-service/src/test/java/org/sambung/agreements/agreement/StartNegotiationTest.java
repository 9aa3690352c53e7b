package org.sambung.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartNegotiationTest extends AgreementTransition {

    StartNegotiationTest() {
        super("negotiation", null);
    }

    @Override
    UUID anAgreement() {
        return AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.inNegotiation(officer, partner);
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer.asks()).then().statusCode(200).body("status", equalTo("NEGOTIATION"));
        isTold("agreement.negotiation-started", "DRAFT", "NEGOTIATION", null);
    }

    @Test
    void ok_200_with_the_latest_version_in_if_match() {
        send(officer.asks().header("If-Match", "\"" + Standing.of(officer, id).version() + "\""))
                .then()
                .statusCode(200);
    }
}
