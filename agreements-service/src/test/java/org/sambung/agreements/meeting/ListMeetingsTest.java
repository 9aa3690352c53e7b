package org.sambung.agreements.meeting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class ListMeetingsTest {

    Persona officer;
    UUID partner;
    UUID first;
    UUID second;

    @BeforeEach
    void meet() {
        officer = AgreementFixtures.anOfficer("WIT");
        partner = AgreementFixtures.aPartner();
        first = MeetingFixtures.held(officer, partner, "COORDINATION");
        second = MeetingFixtures.planned(officer, AgreementFixtures.aPartner(), "EVALUATION");
    }

    @Test
    void a_page_is_the_callers_own_newest_first() {
        officer.asks()
                .get("/v1/meetings")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString(), first.toString()))
                .body("next", nullValue());
        Persona.ofPartner(partner, "partner-officer")
                .asks()
                .get("/v1/meetings")
                .then()
                .body("items.id", contains(first.toString()));
        AgreementFixtures.anOfficer("WIT").asks().get("/v1/meetings").then().body("items.size()", equalTo(0));
    }

    @Test
    void pages_follow_one_another() {
        String next = officer.asks()
                .get("/v1/meetings?limit=1")
                .then()
                .body("items.id", contains(second.toString()))
                .body("next", notNullValue())
                .extract()
                .path("next");
        officer.asks()
                .get("/v1/meetings?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=COORDINATION", "status=HELD", "partnerId="})
    void filters_narrow(String filter) {
        officer.asks()
                .get("/v1/meetings?" + (filter.endsWith("=") ? filter + partner : filter))
                .then()
                .body("items.id", contains(first.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "agreements-officer"})
    void ok_200_for_the_facility(String role) {
        Persona.ofFacility(MeetingFixtures.facilityOf(officer), role)
                .asks()
                .get("/v1/meetings/" + first)
                .then()
                .statusCode(200)
                .body("attendees.size()", equalTo(2));
    }

    @Test
    void ok_200_for_the_region_and_the_health_office() {
        Persona.ofRegion(AgreementFixtures.REGION, "oversight")
                .asks()
                .get("/v1/meetings/" + first)
                .then()
                .statusCode(200);
        Persona.ofPartner(partner, "health-office")
                .asks()
                .get("/v1/meetings/" + first + "/history")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history"})
    void reading_is_refused(String part) {
        var path = "/v1/meetings/" + first + part;
        Refusal.is(given().get(path), 401, "unauthenticated");
        Refusal.is(
                Persona.ofFacility(MeetingFixtures.facilityOf(officer), "nurse")
                        .asks()
                        .get(path),
                403,
                "forbidden");
        Refusal.is(AgreementFixtures.anOfficer("WIB").asks().get(path), 404, "not-found");
        Refusal.is(
                Persona.ofPartner(AgreementFixtures.aPartner(), "partner-officer")
                        .asks()
                        .get(path),
                404,
                "not-found");
    }
}
