package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;

@QuarkusTest
class SignAgreementTest {

    Persona officer;
    UUID id;

    @BeforeEach
    void readyToSign() {
        officer = AgreementFixtures.anOfficer("WIB");
        id = AgreementFixtures.readyToSign(officer, AgreementFixtures.aPartner(), "2026-01-05", "2030-01-04");
    }

    @Test
    void ok_200_with_state_history_and_events() {
        AgreementFixtures.post(officer, id, "signing", AgreementFixtures.signing("2026-01-05", "SELF", null), 200);

        officer.asks()
                .get("/v1/agreements/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("signing.signatories[0].name", equalTo("Uji Satu"))
                .body("actions.possible.name", contains("suspension", "termination"))
                .body("actions.blocked.name", hasItem("signing"));
        officer.asks()
                .get("/v1/agreements/" + id + "/history")
                .then()
                .body(
                        "action",
                        contains(
                                "agreement.drafted",
                                "agreement.negotiation-started",
                                "agreement.made-ready",
                                "agreement.signed",
                                "agreement.activated"))
                .body("[3].from", equalTo("READY_TO_SIGN"))
                .body("[3].to", equalTo("SIGNED"))
                .body("[3].by", equalTo("Uji agreements-officer"));
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id))
                .containsExactly(
                        "agreement.drafted",
                        "agreement.negotiation-started",
                        "agreement.made-ready",
                        "agreement.signed",
                        "agreement.activated"));
    }
}
