package org.sambung.agreements.addendum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.paper.Printed;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** Before it is signed, an addendum can be read and printed with what it changes in words. */
@QuarkusTest
class PrintAddendumTest {

    Persona officer;
    Persona partnersOfficer;
    UUID agreement;
    UUID id;

    @BeforeEach
    void drafted() {
        officer = AgreementFixtures.anOfficer("WITA");
        var partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        agreement = AgreementFixtures.inForce(officer, partner);
        id = AddendumFixtures.aDraft(officer, agreement);
    }

    @Test
    void ok_200_a_draft_to_sign_with_what_it_changes() {
        assertThat(Printed.text(print(partnersOfficer)))
                .contains("RANCANGAN - belum ditandatangani")
                .containsIgnoringCase("Penyesuaian alur atas Perjanjian Kerja Sama (PKS) antara Rutan Uji dan RS Uji")
                .contains("Nomor W17-1 dan Nomor RS-1, ditandatangani tanggal 5 Januari 2026")
                .contains("ditambahkan.", "dihapus.", "berubah dari '60' menjadi '30'")
                .contains("rujukan dijawab dalam 30", "Poliklinik Uji, telepon +62 536 111", "Pintu timur")
                .contains("berlaku sejak 6 Februari 2026", "Pihak Kesatu", "Pihak Kedua", "Saksi")
                .contains("versi ruang lingkup 2, mengubah versi 1");
    }

    @Test
    void ok_200_what_it_changes_for_programs_and_in_the_language_asked_for() {
        difference(partnersOfficer)
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("added.service", contains("SCREENING"))
                .body("removed.service", contains("ROUTINE_CHECKUP"))
                .body("changed.field", hasItem("ENTRANCE"));
        given().auth()
                .oauth2(officer.token())
                .header("Accept-Language", "en")
                .get("/v1/addenda/" + id + "/difference")
                .then()
                .statusCode(200)
                .body("sentences", hasItem("Screening was added."));
    }

    @Test
    void ok_200_in_words_and_not_in_codes() {
        id = AddendumFixtures.aDraftOf(officer, agreement, AddendumFixtures.draft("2026-02-06", null, """
                [{"service": "REFERRAL_OUTPATIENT", "beneficiaries": ["INMATES"], "answerWithinMinutes": 60},
                 {"service": "ROUTINE_CHECKUP", "beneficiaries": ["INMATES"], "payer": "PARTNER",
                  "commitment": {"times": 2, "per": "WEEK"}}]"""));
        assertThat(Printed.text(print(officer)))
                .contains("berubah dari 'Warga binaan dan tahanan, Petugas' menjadi 'Warga binaan dan tahanan'")
                .contains("berubah dari '1 kali per bulan' menjadi '2 kali per minggu'")
                .contains("berubah dari 'JKN (BPJS Kesehatan)' menjadi 'Mitra'");
    }

    @Test
    void ok_200_as_it_was_signed_and_still_against_the_version_that_it_changed() {
        AddendumFixtures.post(officer, id, "readiness", null);
        AddendumFixtures.post(officer, id, "signing", AgreementFixtures.signing("2026-02-05", "SELF", null));
        var later = AddendumFixtures.ready(
                officer,
                agreement,
                AddendumFixtures.draft("2026-03-01", null, AddendumFixtures.SCOPE.replace("30", "20")));
        AddendumFixtures.post(officer, later, "signing", AgreementFixtures.signing("2026-02-05", "SELF", null));

        assertThat(Printed.text(print(officer)))
                .doesNotContain("RANCANGAN")
                .contains("tanggal 5 Februari 2026, bertempat di Palangka Raya", "Uji Satu", "Uji Dua", "Uji Tiga")
                .contains("berubah dari '60' menjadi '30'", "mengubah versi 1");
        id = later;
        assertThat(Printed.text(print(officer))).contains("berubah dari '30' menjadi '20'", "mengubah versi 2");
    }

    @Test
    void ok_200_the_same_file_for_the_same_version() {
        assertThat(print(officer).asByteArray()).isEqualTo(print(officer).asByteArray());
    }

    @Test
    void ok_200_what_was_typed_is_text_and_nothing_else() {
        id = AddendumFixtures.aDraftOf(
                officer,
                agreement,
                AddendumFixtures.draft(null, null, AddendumFixtures.SCOPE)
                        .replace("Penyesuaian alur", "Alur & <b>obat</b> {sheet.partner} '5 > 3'"));
        assertThat(Printed.text(print(officer)))
                .containsIgnoringCase("Alur & <b>obat</b> {sheet.partner} '5 > 3'")
                .contains("berlaku sejak .....");
    }

    @Test
    void refused_to_strangers_and_to_those_who_need_not_know() {
        var nurse = Persona.ofFacility(UUID.fromString((String) officer.claims().get("facility")), "nurse");
        var other = AgreementFixtures.anOfficer("WIB");
        Refusal.is(given().get("/v1/addenda/" + id + "/paper"), 401, "unauthenticated");
        Refusal.is(given().get("/v1/addenda/" + id + "/difference"), 401, "unauthenticated");
        Refusal.is(print(nurse), 403, "forbidden");
        Refusal.is(difference(nurse), 403, "forbidden");
        Refusal.is(print(other), 404, "not-found");
        Refusal.is(difference(other), 404, "not-found");
    }

    private Response print(Persona who) {
        return given().auth().oauth2(who.token()).get("/v1/addenda/" + id + "/paper");
    }

    private Response difference(Persona who) {
        return who.asks().get("/v1/addenda/" + id + "/difference");
    }
}
