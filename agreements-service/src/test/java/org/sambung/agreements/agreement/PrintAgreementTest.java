package org.sambung.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.paper.Printed;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.SettableClock;

@QuarkusTest
class PrintAgreementTest {

    Persona officer;
    UUID partner;

    @BeforeEach
    void institutions() {
        officer = AgreementFixtures.anOfficer("WITA");
        partner = AgreementFixtures.aPartner();
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void ok_200_a_draft_to_sign_with_room_for_both_parties_and_witnesses() {
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        assertThat(Printed.text(print(officer, id)))
                .contains("RANCANGAN - belum ditandatangani")
                .containsIgnoringCase(
                        "Perjanjian Kerja Sama (PKS) antara Rutan Uji dan RS Uji tentang Pelayanan rujukan")
                .contains("Pemeriksaan kesehatan rutin Warga binaan", "Petugas", "1 kali per bulan", "JKN (BPJS")
                .contains("rujukan dijawab dalam 60")
                .contains("sejak 5 Januari 2026 sampai dengan 4 Januari 2030")
                .contains("Pihak Kesatu", "Pihak Kedua", "Saksi", "versi ruang lingkup 1");
    }

    @Test
    void ok_200_with_what_both_sides_have_said_of_the_signing_to_come() {
        var id = AgreementFixtures.readyToSign(officer, partner, "2026-01-05", "2030-01-04");
        officer.asks()
                .header("If-Match", "*")
                .body("""
                        {"plannedFor": "2026-01-05", "place": "Palangka Raya", "letterNumber": "W17-9", "signatories":
                         [{"party": "FACILITY", "name": "Uji Sembilan", "position": "Kepala Rutan", "capacity": "SELF"}]}""")
                .put("/v1/agreements/" + id + "/preparation")
                .then()
                .statusCode(200);
        assertThat(Printed.text(print(officer, id)))
                .contains("RANCANGAN", "Nomor: W17-9", "tanggal 5 Januari 2026, bertempat di Palangka Raya")
                .contains("Uji Sembilan", "Pihak Kedua", "Saksi");
    }

    @Test
    void ok_200_as_it_was_signed_without_the_mark_of_a_draft() {
        var id = AgreementFixtures.readyToSign(officer, partner, "2026-01-05", "2030-01-04");
        var mandate = "{\"number\": \"SK-1\", \"validFrom\": \"2026-01-01\", \"validUntil\": \"2026-01-31\"}";
        AgreementFixtures.post(
                officer, id, "signing", AgreementFixtures.signing("2026-01-05", "ON_BEHALF", mandate), 200);
        assertThat(Printed.text(print(Persona.ofPartner(partner, "partner-officer"), id)))
                .doesNotContain("RANCANGAN")
                .contains("Nomor: W17-1", "Nomor: RS-1", "tanggal 5 Januari 2026, bertempat di Palangka Raya")
                .contains("a.n. Kepala Rutan", "Uji Satu", "Surat kuasa SK-1", "Direktur", "Uji Dua", "Uji Tiga");
    }

    @Test
    void ok_200_the_same_file_for_the_same_version() {
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        assertThat(print(officer, id).asByteArray())
                .isEqualTo(print(officer, id).asByteArray());
    }

    @Test
    void ok_200_another_tag_for_another_file_also_when_only_the_day_has_moved() {
        SettableClock.set(Instant.parse("2026-06-01T03:00:00Z"));
        var id = AgreementFixtures.readyToSign(officer, partner, "2027-04-01", "2030-01-04");
        AgreementFixtures.post(officer, id, "signing", AgreementFixtures.signing("2026-05-05", "SELF", null), 200);
        var before = print(officer, id);
        assertThat(print(officer, id).header("ETag")).isEqualTo(before.header("ETag"));

        SettableClock.set(Instant.parse("2027-05-01T03:00:00Z"));

        var after = print(officer, id);
        assertThat(Printed.text(before)).doesNotContain("Berlaku - versi");
        assertThat(Printed.text(after)).contains("Berlaku - versi");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void ok_200_what_was_typed_is_text_and_nothing_else() {
        var draft = AgreementFixtures.draft("2026-01-05", "2030-01-04")
                .replace("Pelayanan rujukan", "Rujukan & <b>obat</b> {sheet.partner} '5 > 3'");
        var id = AgreementFixtures.aDraftOf(officer, partner, draft);
        assertThat(Printed.text(print(officer, id)))
                .containsIgnoringCase("Rujukan & <b>obat</b> {sheet.partner} '5 > 3'");
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(given().get("/v1/agreements/" + UUID.randomUUID() + "/paper"), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_a_nurse() {
        var facility = UUID.fromString((String) officer.claims().get("facility"));
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        Refusal.is(print(Persona.ofFacility(facility, "nurse"), id), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        Refusal.is(print(AgreementFixtures.anOfficer("WIB"), id), 404, "not-found");
    }

    private static Response print(Persona who, UUID id) {
        return given().auth().oauth2(who.token()).get("/v1/agreements/" + id + "/paper");
    }
}
