package org.sambung.agreements.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.paper.Printed;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.Scans;

/** The minutes on paper, and the signed paper on its way back. */
@QuarkusTest
class PrintMinutesTest {

    Persona officer;
    UUID partner;
    UUID id;

    @BeforeEach
    void hold() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        id = MeetingFixtures.held(officer, partner, "COORDINATION");
    }

    @Test
    void ok_200_to_sign_by_both_sides() {
        assertThat(Printed.text(print(officer)))
                .contains("RANCANGAN - belum ditandatangani")
                .containsIgnoringCase("Berita acara Rapat koordinasi")
                .contains("Rutan Uji dan RS Uji", "tanggal 20 Januari 2026, bertempat di Puskesmas Uji")
                .contains("1. Jadwal kunjungan rutin 2. Mekanisme rujukan 3. Penyuluhan kesehatan")
                .contains("Uji Empat membuka rapat.", "Menyusun rancangan", "10 Februari 2026")
                .contains("a.n. Kasubsi Pelayanan Tahanan", "Uji Lima");
    }

    @Test
    void ok_200_without_the_mark_of_a_draft_once_the_signed_minutes_are_there() {
        var scan = Scans.pdf(10_000, 9);
        var partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        partnersOfficer
                .asks()
                .contentType(Scans.PDF)
                .body(scan)
                .post("/v1/meetings/" + id + "/documents?kind=SIGNED_MINUTES&sha256=" + Scans.sha256(scan))
                .then()
                .statusCode(201)
                .body("meetingId", equalTo(id.toString()))
                .body("agreementId", nullValue());
        assertThat(Printed.text(print(officer))).doesNotContain("RANCANGAN");
        officer.asks()
                .get("/v1/meetings/" + id + "/documents")
                .then()
                .statusCode(200)
                .body("items.kind", contains("SIGNED_MINUTES"));
    }

    @Test
    void ok_200_another_tag_once_the_signed_minutes_are_there_and_the_paper_is_another() {
        var before = print(officer).header("ETag");
        scan("SIGNED_MINUTES");
        assertThat(print(officer).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void a_scan_from_before_the_meeting_was_linked_shows_under_the_agreement_too() {
        var agreement = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        var other = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        scan("SIGNED_MINUTES");
        officer.asks()
                .body("{\"agreementId\": \"" + agreement + "\"}")
                .post("/v1/meetings/" + id + "/link")
                .then()
                .statusCode(200);
        scan("OTHER");

        officer.asks()
                .get("/v1/agreements/" + agreement + "/documents")
                .then()
                .statusCode(200)
                .body("items.kind", contains("OTHER", "SIGNED_MINUTES"));
        officer.asks()
                .get("/v1/agreements/" + agreement + "/documents?limit=1")
                .then()
                .body("items.kind", contains("OTHER"));
        officer.asks().get("/v1/agreements/" + other + "/documents").then().body("items", empty());
    }

    @Test
    void ok_200_the_same_file_for_the_same_version() {
        assertThat(print(officer).asByteArray()).isEqualTo(print(officer).asByteArray());
    }

    @Test
    void conflict_409_before_it_was_held() {
        id = MeetingFixtures.planned(officer, partner, "COORDINATION");
        Refusal.is(print(officer), 409, "meeting-was-not-held");
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(given().get("/v1/meetings/" + id + "/paper"), 401, "unauthenticated");
        Refusal.is(
                given().contentType(Scans.PDF).post("/v1/meetings/" + id + "/documents?kind=OTHER"),
                401,
                "unauthenticated");
    }

    @Test
    void forbidden_403_for_a_nurse() {
        var nurse = Persona.ofFacility(MeetingFixtures.facilityOf(officer), "nurse");
        Refusal.is(print(nurse), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        var other = AgreementFixtures.anOfficer("WIB");
        Refusal.is(print(other), 404, "not-found");
        Refusal.is(
                other.asks()
                        .contentType(Scans.PDF)
                        .body(Scans.pdf(100, 1))
                        .post("/v1/meetings/" + id + "/documents?kind=OTHER"),
                404,
                "not-found");
    }

    private void scan(String kind) {
        officer.asks()
                .contentType(Scans.PDF)
                .body(Scans.pdf(1_000, 3))
                .post("/v1/meetings/" + id + "/documents?kind=" + kind)
                .then()
                .statusCode(201);
    }

    private Response print(Persona who) {
        return given().auth().oauth2(who.token()).get("/v1/meetings/" + id + "/paper");
    }
}
