package org.sambung.agreements.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

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

/** Minutes that were signed and are corrected afterwards: what was signed stays readable, and on paper. */
@QuarkusTest
class EarlierMinutesTest {

    Persona officer;
    Persona partnersOfficer;
    UUID id;

    @BeforeEach
    void signed() {
        officer = AgreementFixtures.anOfficer("WIT");
        var partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        id = MeetingFixtures.held(officer, partner, "COORDINATION");
        scanIsUploaded(1);
    }

    @Test
    void every_version_stays_readable_with_who_wrote_it() {
        correct(partnersOfficer, "Uji Empat memimpin rapat.", "2026-01-19");
        correct(officer, "Uji Lima memimpin rapat.", "2026-01-20");

        versions(partnersOfficer)
                .then()
                .statusCode(200)
                .body("number", contains(1, 2, 3))
                .body("current", contains(false, false, true))
                .body(
                        "text",
                        contains("Uji Empat membuka rapat.", "Uji Empat memimpin rapat.", "Uji Lima memimpin rapat."))
                .body("heldOn", contains("2026-01-20", "2026-01-19", "2026-01-20"))
                .body("side", contains("FACILITY", "PARTNER", "FACILITY"))
                .body("by[1]", equalTo(partnersOfficer.claims().get("name")))
                .body("recordedAt", everyItem(notNullValue()))
                .body("attendees[0].name", contains("Uji Empat", "Uji Lima"))
                .body("decisions[0].decision", contains("Menyusun rancangan"));
    }

    @Test
    void the_paper_of_each_version_is_printed_and_only_the_corrected_one_is_to_be_signed_again() {
        correct(officer, "Uji Empat memimpin rapat.", "2026-01-20");

        assertThat(Printed.text(print(""))).contains("RANCANGAN", "memimpin rapat", "Versi 2");
        assertThat(Printed.text(print("?version=1")))
                .doesNotContain("RANCANGAN")
                .contains("membuka rapat", "Versi 1");
        scanIsUploaded(2);
        assertThat(Printed.text(print("?version=2"))).doesNotContain("RANCANGAN");
    }

    @Test
    void a_refused_correction_adds_none() {
        Refusal.is(
                officer.asks()
                        .header("If-Match", "\"99\"")
                        .body(MeetingFixtures.MINUTES)
                        .put("/v1/meetings/" + id + "/minutes"),
                412,
                "stale-version");
        versions(officer).then().body("number", contains(1));
    }

    @Test
    void there_are_none_before_it_is_held() {
        var planned = MeetingFixtures.planned(
                officer, UUID.fromString((String) partnersOfficer.claims().get("partner")), "NEGOTIATION");
        officer.asks()
                .get("/v1/meetings/" + planned + "/minutes")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    @Test
    void bad_request_400_for_a_version_that_is_none() {
        Refusal.is(print("?version=2"), 400, "invalid-request");
        Refusal.is(print("?version=0"), 400, "invalid-request");
        Refusal.is(print("?version=x"), 400, "invalid-request");
    }

    @Test
    void refused_to_strangers_and_to_those_who_need_not_know() {
        Refusal.is(given().get("/v1/meetings/" + id + "/minutes"), 401, "unauthenticated");
        Refusal.is(versions(Persona.ofFacility(MeetingFixtures.facilityOf(officer), "nurse")), 403, "forbidden");
        Refusal.is(versions(AgreementFixtures.anOfficer("WIB")), 404, "not-found");
    }

    private void correct(Persona who, String text, String heldOn) {
        who.asks()
                .header("If-Match", "*")
                .body(MeetingFixtures.MINUTES
                        .replace("Uji Empat membuka rapat.", text)
                        .replace("\"heldOn\": \"2026-01-20\"", "\"heldOn\": \"" + heldOn + "\""))
                .put("/v1/meetings/" + id + "/minutes")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(text));
    }

    private void scanIsUploaded(int seed) {
        var scan = Scans.pdf(1_000, seed);
        officer.asks()
                .contentType(Scans.PDF)
                .body(scan)
                .post("/v1/meetings/" + id + "/documents?kind=SIGNED_MINUTES&sha256=" + Scans.sha256(scan))
                .then()
                .statusCode(201);
    }

    private Response versions(Persona who) {
        return who.asks().get("/v1/meetings/" + id + "/minutes");
    }

    private Response print(String version) {
        return given().auth().oauth2(officer.token()).get("/v1/meetings/" + id + "/paper" + version);
    }
}
