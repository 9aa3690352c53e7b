package org.sambung.agreements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class MeTest {

    @Test
    void ok_200_with_person_roles_and_facility() {
        var facility = AgreementFixtures.aFacility("WITA");
        var officer = Persona.ofFacility(facility, "facility-head", "agreements-officer")
                .claim("employee_number", "198001012005011001");
        me(officer)
                .body("subject", equalTo(officer.subject()))
                .body("name", equalTo("Uji facility-head agreements-officer"))
                .body("employeeNumber", equalTo("198001012005011001"))
                .body("roles", contains("facility-head", "agreements-officer"))
                .body("actingRoles", contains("facility-head", "agreements-officer"))
                .body("facility.id", equalTo(facility.toString()))
                .body("facility.name", equalTo("Rutan Uji"))
                .body("facility.timeZone", equalTo("Asia/Makassar"))
                .body("partner", nullValue())
                .body("region", nullValue())
                .body("language", equalTo("id"))
                .body("sections.href", hasItems("/v1/agreements", "/v1/facilities", "/v1/partners"))
                .body("sections.name", hasItem("agreements"))
                .body("sections.href", not(hasItem("/v1/me")));
    }

    @Test
    void ok_200_with_partner() {
        var partner = AgreementFixtures.aPartner();
        me(Persona.ofPartner(partner, "partner-officer"))
                .body("partner.id", equalTo(partner.toString()))
                .body("partner.name", equalTo("RS Uji"))
                .body("facility", nullValue());
    }

    @Test
    void ok_200_with_region() {
        me(Persona.ofRegion("ID-KT", "oversight")).body("region", equalTo("ID-KT"));
    }

    @Test
    void ok_200_with_an_institution_that_nobody_has_told_of() {
        var unknown = UUID.randomUUID();
        me(Persona.ofFacility(unknown, "nurse"))
                .body("facility.id", equalTo(unknown.toString()))
                .body("facility.name", nullValue())
                .body("facility.timeZone", nullValue());
    }

    @Test
    void ok_200_with_the_one_role_acted_in() {
        var both = Persona.ofFacility(UUID.randomUUID(), "nurse", "agreements-officer");
        as(both, "nurse")
                .body("roles", contains("nurse", "agreements-officer"))
                .body("actingRoles", contains("nurse"))
                .body("sections.href", not(hasItem("/v1/agreements")));
        as(both, "registrar")
                .body("roles", contains("nurse", "agreements-officer"))
                .body("actingRoles", empty())
                .body("facility", nullValue());
    }

    @Test
    void ok_200_without_what_the_roles_may_not_open() {
        me(Persona.with("registrar"))
                .body("sections.href", hasItem("/v1/facilities"))
                .body("sections.href", not(hasItem("/v1/agreements")));
    }

    @Test
    void ok_200_in_the_language_asked_for() {
        Persona.with("registrar")
                .asks()
                .header("Accept-Language", "fr, en-GB;q=0.8, id;q=0.1")
                .get("/v1/me")
                .then()
                .body("language", equalTo("en"));
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(given().get("/v1/me"), 401, "unauthenticated");
    }

    private static ValidatableResponse me(Persona who) {
        return who.asks().get("/v1/me").then().statusCode(200);
    }

    private static ValidatableResponse as(Persona who, String role) {
        return who.asks().header("X-Acting-Role", role).get("/v1/me").then().statusCode(200);
    }
}
