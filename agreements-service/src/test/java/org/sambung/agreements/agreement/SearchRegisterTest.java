package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class SearchRegisterTest {

    static final String CHECKUPS = """
            {"title": "Pemeriksaan berkala bagi warga binaan", "documentType": "MOU", "effectiveFrom": "2026-01-05",
             "effectiveUntil": "2028-01-04", "scope": [{"service": "ROUTINE_CHECKUP", "beneficiaries": ["INMATES"]}]}""";

    Persona officer;
    UUID partner;
    String checkups;
    String referrals;
    String ending;

    @BeforeEach
    void three() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        checkups = AgreementFixtures.aDraftOf(officer, partner, CHECKUPS).toString();
        referrals = AgreementFixtures.signed(officer, partner, "2026-01-05", "2030-01-04")
                .toString();
        ending = AgreementFixtures.signed(officer, partner, "2026-01-05", "2029-06-30")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rujukan",
                "referral",
                "Referral outpatient",
                "ruj",
                "PKS",
                "W17-1",
                "w17 rs",
                "rujukan dan rs",
                "cooperation"
            })
    void what_is_called_so_in_either_language_is_found(String words) {
        search("q", words).body("items.id", contains(ending, referrals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"berkala", "MoU", "memorandum", "warga binaan", "binaan pemeriksaan", "berk"})
    void titles_and_papers_are_found_by_their_words_in_any_order(String words) {
        search("q", words).body("items.id", contains(checkups));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uji", "RUTAN uji", "rs"})
    void institutions_are_found_by_their_names(String words) {
        search("q", words).body("items.id", contains(ending, referrals, checkups));
    }

    @ParameterizedTest
    @ValueSource(strings = {"laboratorium", "ru", "rujukan berkala", "ser", "sta", "kin", "%", "' laboratorium 1=1"})
    void what_lacks_a_word_is_not_found(String words) {
        var found = search("q", words).extract().<List<String>>path("items.id");
        assertThat(found).isEqualTo(words.equals("%") ? List.of(ending, referrals, checkups) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"documentType, PKS", "service, REFERRAL_OUTPATIENT", "status, ACTIVE"})
    void filters_narrow(String filter, String value) {
        search(filter, value).body("items.id", contains(ending, referrals));
    }

    @Test
    void filters_and_words_narrow_together() {
        var other = AgreementFixtures.aDraftOf(officer, AgreementFixtures.aPartner(), CHECKUPS);
        list("?q=berkala&documentType=MOU&partnerId=" + partner).body("items.id", contains(checkups));
        list("?q=berkala&documentType=MOU&facilityId=" + facility())
                .body("items.id", contains(other.toString(), checkups));
        list("?q=berkala&facilityId=" + facility() + "&partnerId=" + partner).body("items.id", contains(checkups));
    }

    @Test
    void those_that_expire_before_a_day_come_with_the_soonest_first() {
        search("expiringBefore", "2031-01-01").body("items.id", contains(ending, referrals));
        search("expiringBefore", "2030-01-04").body("items.id", contains(ending));
        list("?expiringBefore=2031-01-01&q=lab").body("items.size()", equalTo(0));
        String next = list("?expiringBefore=2031-01-01&limit=1").extract().path("next");
        list("?expiringBefore=2031-01-01&limit=1&cursor=" + next)
                .body("items.id", contains(referrals))
                .body("next", nullValue());
    }

    @Test
    void pages_follow_one_another() {
        String next = list("?q=rujukan&limit=1")
                .body("items.id", contains(ending))
                .extract()
                .path("next");
        list("?q=rujukan&limit=1&cursor=" + next)
                .body("items.id", contains(referrals))
                .body("next", nullValue());
    }

    @Test
    void words_follow_what_is_revised_signed_and_renamed() {
        officer.asks()
                .header("If-Match", "*")
                .body(CHECKUPS.replace("berkala", "triwulan"))
                .put("/v1/agreements/" + checkups)
                .then()
                .statusCode(200);
        search("q", "berkala").body("items.size()", equalTo(0));
        search("q", "triwulan").body("items.id", contains(checkups));

        Persona.with("registrar")
                .asks()
                .header("If-Match", "*")
                .body("""
                        {"name": "Puskesmas Mawar", "kind": "PUSKESMAS", "region": "ID-KT"}""")
                .put("/v1/partners/" + partner)
                .then()
                .statusCode(200);
        search("q", "mawar").body("items.id", contains(ending, referrals, checkups));
    }

    @Test
    void nobody_finds_what_is_not_theirs() {
        AgreementFixtures.anOfficer("WIB")
                .asks()
                .get("/v1/agreements?q=rujukan&facilityId=" + facility())
                .then()
                .body("items.size()", equalTo(0));
        Persona.ofRegion("ID-JK", "oversight")
                .asks()
                .get("/v1/agreements?q=rujukan&partnerId=" + partner)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void the_regional_office_finds_and_counts_its_region() {
        var office = Persona.ofRegion(AgreementFixtures.REGION, "oversight");
        office.asks()
                .get("/v1/agreements?q=rujukan&partnerId=" + partner)
                .then()
                .body("items.id", contains(ending, referrals));
        office.asks()
                .get("/v1/agreements/counts?facilityId=" + facility())
                .then()
                .statusCode(200)
                .body("byStatus.find { it.code == 'ACTIVE' }.count", equalTo(2))
                .body("byStatus.find { it.code == 'DRAFT' }.count", equalTo(1))
                .body("byDocumentType.find { it.code == 'PKS' }.count", equalTo(2))
                .body("byService.find { it.code == 'ROUTINE_CHECKUP' }.count", equalTo(3));
    }

    @Test
    void forbidden_403_for_a_nurse() {
        Refusal.is(Persona.ofFacility(facility(), "nurse").asks().get("/v1/agreements/counts"), 403, "forbidden");
    }

    @Test
    void bad_request_400_for_too_many_words() {
        Refusal.is(officer.asks().queryParam("q", "x".repeat(201)).get("/v1/agreements"), 400, "invalid-request");
    }

    private UUID facility() {
        return UUID.fromString((String) officer.claims().get("facility"));
    }

    private ValidatableResponse search(String parameter, String value) {
        return officer.asks()
                .queryParam(parameter, value)
                .get("/v1/agreements")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list(String query) {
        return officer.asks().get("/v1/agreements" + query).then().statusCode(200);
    }

    @Test
    void whoever_is_officer_and_oversight_counts_an_own_agreement_once() {
        var facility = AgreementFixtures.aFacility("WITA", "ID-GO");
        AgreementFixtures.aDraftOf(Persona.ofFacility(facility, "agreements-officer"), partner, CHECKUPS);
        var oversight = Persona.ofRegion("ID-GO", "oversight");
        var both =
                Persona.ofFacility(facility, "agreements-officer", "oversight").claim("region", "ID-GO");

        var ofRegion = counts(oversight, "").extract().<List<Object>>path("byStatus");
        assertThat(ofRegion).isNotEmpty();
        counts(both, "").body("byStatus", equalTo(ofRegion));
    }

    @Test
    void counts_of_a_facility_and_a_partner_are_of_both() {
        AgreementFixtures.aDraftOf(officer, AgreementFixtures.aPartner(), CHECKUPS);
        counts(officer, "?facilityId=" + facility()).body("byStatus.find { it.code == 'DRAFT' }.count", equalTo(2));
        counts(officer, "?facilityId=" + facility() + "&partnerId=" + partner)
                .body("byStatus.find { it.code == 'DRAFT' }.count", equalTo(1));
    }

    private static ValidatableResponse counts(Persona who, String query) {
        return who.asks().get("/v1/agreements/counts" + query).then().statusCode(200);
    }
}
