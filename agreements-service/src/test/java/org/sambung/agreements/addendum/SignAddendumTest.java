package org.sambung.agreements.addendum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.paper.Printed;
import org.sambung.testing.Events;
import org.sambung.testing.SettableClock;
import org.sambung.testing.Words;

@QuarkusTest
class SignAddendumTest extends AddendumCommand {

    static final String SIGNING = AgreementFixtures.signing("2026-02-05", "SELF", null);

    SignAddendumTest() {
        super(Method.POST, "/signing", SIGNING);
    }

    @AfterEach
    void letTimeGoOn() {
        SettableClock.backToRealTime();
    }

    @Override
    UUID anAddendum() {
        return AddendumFixtures.ready(
                officer, agreement, AddendumFixtures.draft("2026-02-06", null, AddendumFixtures.SCOPE));
    }

    @Test
    void ok_200_makes_version_2_and_keeps_version_1() {
        send(officer)
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED"))
                .body("signing.facilityLetterNumber", equalTo("W17-1"))
                .body("signing.witnesses.size()", equalTo(1));
        isTold("addendum.signed", officer, "READY_TO_SIGN", "SIGNED");
        officer.asks()
                .get("/v1/agreements/" + agreement)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("scopeVersion", equalTo(2))
                .body("scopeEffectiveFrom", equalTo("2026-02-06"))
                .body("scope.service", contains("REFERRAL_OUTPATIENT", "SCREENING"));
        officer.asks()
                .get("/v1/agreements/" + agreement + "/versions")
                .then()
                .body("number", contains(1, 2))
                .body("origin", contains("DRAFT", "ADDENDUM"))
                .body("effectiveFrom", contains("2026-01-05", "2026-02-06"))
                .body("current", contains(false, true))
                .body("addendumId", contains(null, id.toString()));
        officer.asks()
                .get("/v1/agreements/" + agreement + "/versions/1")
                .then()
                .body("scope.service", contains("REFERRAL_OUTPATIENT", "ROUTINE_CHECKUP"))
                .body("scope[0].procedure", nullValue());
        var amended = lastEvent("agreement.amended");
        assertThat(amended.path("scopeVersion").asInt()).isEqualTo(2);
        assertThat(amended.path("scopeEffectiveFrom").asText()).isEqualTo("2026-02-06");
        assertThat(amended.path("amendedVersion").asInt()).isEqualTo(2);
        assertThat(amended.path("addendumId").asText()).isEqualTo(id.toString());
        assertThat(amended.path("scope").findValuesAsText("service"))
                .containsExactly("REFERRAL_OUTPATIENT", "SCREENING");
        assertThat(amended.has("ahead")).isFalse();
        assertThat(Words.besidesIdsAndTimes(amended.toString())).doesNotContain("Poliklinik", "Uji", "536");
    }

    @Test
    void ok_200_for_a_day_to_come_counts_from_the_facilitys_midnight_on() {
        SettableClock.set(Instant.parse("2026-02-05T06:00:00Z"));
        id = anAddendum();
        send(officer).then().statusCode(200);
        officer.asks().get("/v1/agreements/" + agreement).then().body("scopeVersion", equalTo(1));
        var amended = lastEvent("agreement.amended");
        assertThat(amended.path("scopeVersion").asInt()).isEqualTo(1);
        assertThat(amended.path("ahead").findValuesAsText("effectiveFrom")).containsExactly("2026-02-06");
        assertThat(amended.path("ahead").get(0).path("scopeVersion").asInt()).isEqualTo(2);

        // Midnight in Makassar, one hour before Jakarta's.
        SettableClock.set(Instant.parse("2026-02-05T15:59:59Z"));
        officer.asks().get("/v1/agreements/" + agreement).then().body("scopeVersion", equalTo(1));
        SettableClock.set(Instant.parse("2026-02-05T16:00:00Z"));
        officer.asks()
                .get("/v1/agreements/" + agreement)
                .then()
                .body("scopeVersion", equalTo(2))
                .body("scope.service", contains("REFERRAL_OUTPATIENT", "SCREENING"));
        officer.asks()
                .get("/v1/agreements/" + agreement + "/procedures")
                .then()
                .body("scopeVersion", contains(2))
                .body("procedure.entrance", contains("Pintu timur"));
    }

    @Test
    void the_agreements_paper_shows_what_was_signed_and_its_addenda_behind() {
        SettableClock.set(Instant.parse("2026-02-06T06:00:00Z"));
        id = anAddendum();
        send(officer).then().statusCode(200);
        assertThat(Printed.text(officer.asks().get("/v1/agreements/" + agreement + "/paper")))
                .contains("versi ruang lingkup 1 -")
                .contains("Adendum 1 Penyesuaian alur Berlaku sejak 6 Februari 2026 (versi ruang lingkup 2)")
                .contains(
                        "Poliklinik Uji, telepon +62 536 111, batas jawaban 10 menit", "Humas Uji, telepon +62 536 222")
                .contains("Pintu masuk: Pintu timur. Dokumen yang dibawa: Surat rujukan.");
    }

    @Test
    void a_version_whose_day_has_come_is_announced_with_what_is_done_next() {
        SettableClock.set(Instant.parse("2026-02-05T06:00:00Z"));
        id = anAddendum();
        send(officer).then().statusCode(200);
        SettableClock.set(Instant.parse("2026-02-06T06:00:00Z"));
        AgreementFixtures.post(officer, agreement, "suspension", AgreementFixtures.BECAUSE, 200);
        officer.asks()
                .get("/v1/agreements/" + agreement + "/history")
                .then()
                .body("action", hasItem("agreement.version-begun"));
        assertThat(lastEvent("agreement.version-begun").path("scopeVersion").asInt())
                .isEqualTo(2);
        assertThat(lastEvent("agreement.suspended").path("scopeVersion").asInt())
                .isEqualTo(2);
    }

    @Test
    void unprocessable_422_over_what_was_signed_meanwhile() {
        var other = AddendumFixtures.ready(officer, agreement, AddendumFixtures.draft("2026-02-06", null, """
                [{"service": "LABORATORY", "beneficiaries": ["STAFF"]}]"""));
        AddendumFixtures.post(officer, other, "signing", SIGNING);
        refuses(officer.asks(), 422, "addendum-must-build-on-latest-version");
    }

    @Test
    void a_mandate_must_cover_the_signing_date() {
        var tooLate = AgreementFixtures.signing("2026-02-05", "ACTING", """
                {"number": "SP-1", "validFrom": "2026-02-06", "validUntil": "2026-12-31"}""");
        refuses(officer.asks(), tooLate, 422, "mandate-must-cover-signing-date");
        var onTheDay = tooLate.replace("2026-02-06", "2026-02-05");
        send(officer.asks(), onTheDay).then().statusCode(200);
    }

    @Test
    void unprocessable_422_when_one_side_signs_only() {
        refuses(officer.asks(), SIGNING.replace("\"PARTNER\"", "\"FACILITY\""), 422, "each-party-must-sign");
    }

    @Test
    void forbidden_403_for_the_partners_officer() {
        refuses(partnersOfficer.asks(), 403, "forbidden");
    }

    private JsonNode lastEvent(String type) {
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", agreement)).contains(type));
        return Events.all("agreements").stream()
                .filter(record -> record.key().equals(agreement.toString()))
                .filter(record -> type.equals(Events.header(record, "ce_type")))
                .map(record -> read(record.value()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static JsonNode read(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
