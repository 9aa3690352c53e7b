package org.sambung.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class ListAgreementsTest {

    /** No other test's. */
    static final String REGION = "ID-PB";

    Persona officer;
    UUID partner;
    String oldest;
    String middle;
    String newest;

    @BeforeEach
    void three() {
        officer = Persona.ofFacility(AgreementFixtures.aFacility("WIT", REGION), "agreements-officer");
        partner = AgreementFixtures.aPartner();
        oldest = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04")
                .toString();
        middle = AgreementFixtures.inNegotiation(officer, partner).toString();
        newest = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04")
                .toString();
    }

    @Test
    void ok_200_with_the_newest_first() {
        list(officer, "").body("items.id", contains(newest, middle, oldest)).body("next", nullValue());
    }

    @Test
    void ok_200_page_by_page() {
        String next = list(officer, "?limit=2")
                .body("items.id", contains(newest, middle))
                .extract()
                .path("next");
        list(officer, "?limit=2&cursor=" + next)
                .body("items.id", contains(oldest))
                .body("next", nullValue());
    }

    @Test
    void ok_200_with_no_further_page_when_the_last_is_full() {
        list(officer, "?limit=3")
                .body("items.id", contains(newest, middle, oldest))
                .body("next", nullValue());
    }

    @Test
    void ok_200_by_status() {
        list(officer, "?status=NEGOTIATION").body("items.id", contains(middle));
    }

    @Test
    void ok_200_with_the_partners_own() {
        list(Persona.ofPartner(partner, "partner-officer"), "").body("items.id", contains(newest, middle, oldest));
    }

    @Test
    void ok_200_with_the_regions_own() {
        var region = Persona.ofRegion(REGION, "oversight");
        var ids = list(region, "?limit=100")
                .body("items.region", everyItem(org.hamcrest.Matchers.equalTo(REGION)))
                .extract()
                .<java.util.List<String>>path("items.id");
        assertThat(ids).contains(newest, middle, oldest);
    }

    @Test
    void ok_200_with_nothing_for_others() {
        list(Persona.ofFacility(UUID.randomUUID(), "agreements-officer"), "").body("items", empty());
        list(Persona.ofPartner(UUID.randomUUID(), "partner-officer"), "").body("items", empty());
        list(Persona.ofRegion("ID-SR", "oversight"), "").body("items", empty());
        list(Persona.with("agreements-officer"), "").body("items", empty());
    }

    /** The claims of a role that is not held bound to nothing. */
    @Test
    void ok_200_with_nothing_of_a_partner_for_a_facilitys_role() {
        var officerElsewhere =
                Persona.ofFacility(UUID.randomUUID(), "agreements-officer").claim("partner", partner.toString());
        list(officerElsewhere, "").body("items", empty());
    }

    @Test
    void ok_200_with_a_link_to_the_next_page() {
        var first = officer.asks().urlEncodingEnabled(false).get("/v1/agreements?limit=1&status=DRAFT&x=a+b%26c%3E");
        var link = first.header("Link");
        assertThat(link)
                .isEqualTo("</v1/agreements?" + link.replaceAll(".*\\?|>.*", "") + ">; rel=\"next\"")
                .contains("limit=1", "status=DRAFT", "x=a+b%26c%3E", "cursor=" + first.path("next"));

        var second = officer.asks().urlEncodingEnabled(false).get(link.replaceAll("^<|>.*", ""));
        second.then().statusCode(200).body("items.id", contains(oldest));
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void ok_200_by_facility_and_partner() {
        var other = AgreementFixtures.aPartner();
        var apart = AgreementFixtures.aDraft(officer, other, "2026-01-05", "2030-01-04")
                .toString();
        list(officer, "?partnerId=" + other).body("items.id", contains(apart));
        list(officer, "?partnerId=" + partner + "&status=NEGOTIATION").body("items.id", contains(middle));
        var region = Persona.ofRegion(REGION, "oversight");
        list(region, "?facilityId=" + officer.claims().get("facility"))
                .body("items.id", contains(apart, newest, middle, oldest));
        list(officer, "?facilityId=" + UUID.randomUUID()).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, many",
        "limit, 99999999999",
        "cursor, 1",
        "cursor, 1-1-1-1-1",
        "status, LOST",
        "status, draft",
        "facilityId, %00",
        "partnerId, x"
    })
    void bad_request_400_names_the_parameter(String name, String value) {
        var answer = officer.asks().urlEncodingEnabled(false).get("/v1/agreements?" + name + "=" + value);
        Refusal.is(answer, 400, "invalid-request");
        answer.then().body("errors.pointer", contains(name));
    }

    /** As a form sends it whose fields are left empty. */
    @Test
    void ok_200_with_empty_parameters_as_if_they_were_not_there() {
        list(officer, "?status=&cursor=&limit=&partnerId=").body("items.id", contains(newest, middle, oldest));
    }

    /** As an id that is well-formed and nobody's. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "x", "%00"})
    void not_found_404_for_a_path_that_holds_no_id(String id) {
        Refusal.is(officer.asks().urlEncodingEnabled(false).get("/v1/agreements/" + id), 404, "not-found");
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(given().get("/v1/agreements"), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_a_nurse() {
        Refusal.is(Persona.ofFacility(UUID.randomUUID(), "nurse").asks().get("/v1/agreements"), 403, "forbidden");
    }

    private static ValidatableResponse list(Persona who, String query) {
        return who.asks().get("/v1/agreements" + query).then().statusCode(200);
    }
}
