package org.sambung.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** What is still missing before a signing, and how each side prepares its part of it. */
@QuarkusTest
class ReadinessTest {

    static final String FACILITYS_PART = """
            {"plannedFor": "2026-03-02", "place": "Palangka Raya", "letterNumber": "W17-9",
             "signatories": [{"party": "FACILITY", "name": "Uji Satu", "position": "Kasubsi", "capacity": "ON_BEHALF",
                              "mandate": {"number": "SP-1", "validFrom": "2026-01-01", "validUntil": "2026-03-01"}}],
             "witnesses": [{"name": "Uji Tiga", "position": "Kakanwil"}]}""";
    static final String PARTNERS_PART = """
            {"letterNumber": "RS-9",
             "signatories": [{"party": "PARTNER", "name": "Uji Dua", "position": "Direktur", "capacity": "SELF"}]}""";

    Persona officer;
    Persona partnersOfficer;
    UUID partner;
    UUID id;

    @BeforeEach
    void draft() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        id = AgreementFixtures.inNegotiation(officer, partner);
    }

    @Test
    void an_empty_draft_lacks_everything_and_is_told_so_in_both_languages() {
        id = AgreementFixtures.aDraftOf(officer, partner, """
                {"title": "Belum apa-apa", "documentType": "MOU", "scope": []}""");
        readiness()
                .body("ready", equalTo(false))
                .body("signable", equalTo(false))
                .body("missing.code", hasItems("NEGOTIATION_NOT_STARTED", "SCOPE", "PERIOD", "NOT_DECLARED_READY"))
                .body("missing.find { it.code == 'PERIOD' }.neededFor", equalTo("READINESS"))
                .body("missing.find { it.code == 'PERIOD' }.indonesian", equalTo("Jangka waktu belum disepakati."))
                .body("missing.find { it.code == 'PERIOD' }.english", equalTo("The period is not agreed."));
    }

    @Test
    void each_side_prepares_its_part_until_nothing_is_missing() {
        prepare(officer, FACILITYS_PART)
                .then()
                .statusCode(200)
                .body("preparation.letterNumbers.FACILITY", equalTo("W17-9"))
                .body("preparation.place", equalTo("Palangka Raya"));
        prepare(partnersOfficer, PARTNERS_PART)
                .then()
                .statusCode(200)
                .body("preparation.letterNumbers.FACILITY", equalTo("W17-9"))
                .body("preparation.letterNumbers.PARTNER", equalTo("RS-9"))
                .body("preparation.signatories.party", contains("FACILITY", "PARTNER"));
        // The mandate ends the day before.
        needed("SIGNING").body("missing.code", hasItem("FACILITY_MANDATE"));
        prepare(officer, "{\"plannedFor\": \"2026-03-01\"}").then().statusCode(200);
        AgreementFixtures.post(officer, id, "readiness", null, 200);
        readiness()
                .body("ready", equalTo(true))
                .body("signable", equalTo(true))
                .body("missing.findAll { it.neededFor != 'GOOD_PRACTICE' }", empty())
                .body("missing.code", containsInAnyOrder("PROCEDURE", "PAYER"))
                .body("missing.service", containsInAnyOrder("REFERRAL_OUTPATIENT", "REFERRAL_OUTPATIENT"));
        officer.asks()
                .get("/v1/agreements/" + id + "/history")
                .then()
                .body("action", hasItem("agreement.signing-prepared"));
        await().untilAsserted(
                        () -> assertThat(Events.typesOf("agreements", id)).contains("agreement.signing-prepared"));
    }

    @Test
    void nothing_is_missing_of_what_is_signed() {
        id = AgreementFixtures.inForce(officer, partner);
        readiness().body("missing", empty());
    }

    @Test
    void reading_is_refused() {
        var path = "/v1/agreements/" + id + "/readiness";
        Refusal.is(given().get(path), 401, "unauthenticated");
        Refusal.is(Persona.ofPartner(partner, "referral-desk").asks().get(path), 403, "forbidden");
        Refusal.is(AgreementFixtures.anOfficer("WIB").asks().get(path), 404, "not-found");
    }

    @Test
    void preparing_is_refused() {
        refuses(given().contentType(ContentType.JSON), 401, "unauthenticated");
        refuses(Persona.ofPartner(partner, "health-office").asks(), 403, "forbidden");
        refuses(AgreementFixtures.anOfficer("WIB").asks(), 404, "not-found");
        refuses(partnersOfficer.asks(), 422, "signatory-must-be-of-own-side");
        id = AgreementFixtures.inForce(officer, partner);
        refuses(officer.asks(), 409, "illegal-transition");
    }

    private ValidatableResponse needed(String need) {
        return readiness().body("missing.neededFor", hasItem(need));
    }

    private ValidatableResponse readiness() {
        return officer.asks().get("/v1/agreements/" + id + "/readiness").then().statusCode(200);
    }

    private Response prepare(Persona who, String body) {
        return who.asks().header("If-Match", "*").body(body).put("/v1/agreements/" + id + "/preparation");
    }

    private void refuses(RequestSpecification request, int status, String slug) {
        var before = Standing.of(officer, id);
        Refusal.is(
                request.header("If-Match", "*").body(FACILITYS_PART).put("/v1/agreements/" + id + "/preparation"),
                status,
                slug);
        assertThat(Standing.of(officer, id)).isEqualTo(before);
    }

    @Test
    void what_was_given_up_is_neither_ready_nor_signable() {
        AgreementFixtures.post(officer, id, "abandonment", AgreementFixtures.BECAUSE, 200);
        readiness()
                .body("ready", equalTo(false))
                .body("signable", equalTo(false))
                .body("missing", empty());
    }
}
