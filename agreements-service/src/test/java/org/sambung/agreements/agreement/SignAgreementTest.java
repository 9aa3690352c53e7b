package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.SettableClock;

@QuarkusTest
class SignAgreementTest extends AgreementTransition {

    static final String MANDATE = """
            {"number": "SK-1", "validFrom": "2026-01-01", "validUntil": "2026-01-31"}""";

    SignAgreementTest() {
        super("signing", AgreementFixtures.signing("2026-01-05", "SELF", null));
    }

    @Override
    UUID anAgreement() {
        return AgreementFixtures.readyToSign(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.inNegotiation(officer, partner);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void ok_200_with_state_history_and_events() {
        send(officer.asks()).then().statusCode(200);
        officer.asks()
                .get("/v1/agreements/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("signing.signatories[0].name", equalTo("Uji Satu"))
                .body(
                        "actions.possible.name",
                        contains("comment", "addendum", "document", "suspension", "termination", "renewal"))
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

    @Test
    void ok_200_signed_only_when_the_first_day_has_not_come() {
        id = AgreementFixtures.readyToSign(officer, partner, "2030-01-01", "2031-12-31");
        send(officer.asks()).then().statusCode(200).body("status", equalTo("SIGNED"));
        isTold("agreement.signed", "READY_TO_SIGN", "SIGNED", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_BEHALF", "ACTING", "DAILY_ACTING"})
    void ok_200_for_another_under_a_mandate_of_that_day(String capacity) {
        send(officer.asks(), AgreementFixtures.signing("2026-01-31", capacity, MANDATE))
                .then()
                .statusCode(200)
                .body("signing.signatories[0].capacity", equalTo(capacity));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2026-02-01"})
    void a_mandate_must_cover_the_signing_date(String signedOn) {
        refuses(
                officer.asks(),
                AgreementFixtures.signing(signedOn, "ACTING", MANDATE),
                422,
                "mandate-must-cover-signing-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_BEHALF", "ACTING", "DAILY_ACTING"})
    void unprocessable_422_for_another_without_a_mandate(String capacity) {
        refuses(
                officer.asks(),
                AgreementFixtures.signing("2026-01-05", capacity, null),
                422,
                "mandate-must-cover-signing-date");
    }

    @Test
    void unprocessable_422_when_only_one_party_signs() {
        var oneSided = AgreementFixtures.signing("2026-01-05", "SELF", null).replace("\"PARTNER\"", "\"FACILITY\"");
        refuses(officer.asks(), oneSided, 422, "each-party-must-sign");
    }

    @Test
    void unprocessable_422_on_a_day_that_has_not_come_at_the_facility() {
        // Already the 6th in Jayapura, still the 5th in Jakarta.
        SettableClock.set(Instant.parse("2026-01-05T16:00:00Z"));
        refuses(
                officer.asks(),
                AgreementFixtures.signing("2026-01-06", "SELF", null),
                422,
                "signing-date-must-have-come");
    }

    @Test
    void bad_request_400_without_a_letter_number() {
        var body = AgreementFixtures.signing("2026-01-05", "SELF", null).replace("\"RS-1\"", "null");
        refuses(officer.asks(), body, 400, "invalid-request");
    }
}
