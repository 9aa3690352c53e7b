package org.sambung.agreements.historic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class RecordHistoricAgreementTest {

    static final String DAY_WITHOUT_YEAR = "\"month\": 9, \"day\": 28";

    static final String CORRECTED = """
            {"title": "Perjanjian kerja sama", "documentType": "PKS",
             "signedOn": {"year": 2018, "month": 9, "day": 28, "provenance": "Salinan perjanjian"}}""";

    Persona officer;
    UUID facility;
    UUID partner;

    @BeforeEach
    void world() {
        officer = AgreementFixtures.anOfficer("WIB");
        facility = UUID.fromString((String) officer.claims().get("facility"));
        partner = AgreementFixtures.aPartner();
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(enter(given().contentType(ContentType.JSON), DAY_WITHOUT_YEAR), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_partners_officer() {
        Refusal.is(enter(Persona.ofPartner(partner, "partner-officer").asks(), DAY_WITHOUT_YEAR), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"day\": 28", "\"year\": 2019, \"day\": 28", "\"month\": 2, \"day\": 30", "\"year\": 19"})
    void bad_request_400_for_what_is_no_date(String date) {
        Refusal.is(enter(officer.asks(), date), 400, "invalid-request");
    }

    @Test
    void bad_request_400_for_a_partner_that_is_not_registered() {
        partner = UUID.randomUUID();
        Refusal.is(enter(officer.asks(), DAY_WITHOUT_YEAR), 400, "invalid-request");
    }

    @Test
    void unprocessable_422_for_a_registrar_who_names_no_facility() {
        facility = null;
        Refusal.is(enter(Persona.with("registrar").asks(), DAY_WITHOUT_YEAR), 422, "facility-not-registered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"month\": 9, \"day\": 28 | DAY_WITHOUT_YEAR",
                "\"month\": 9 | MONTH_WITHOUT_YEAR",
                "\"year\": 2019 | YEAR",
                "\"year\": 2019, \"month\": 9 | MONTH",
                "\"year\": 2019, \"month\": 9, \"day\": 28 | DAY"
            })
    void created_201_with_as_much_of_the_date_as_is_known(String date, String precision) {
        var id = enter(officer.asks(), date)
                .then()
                .statusCode(201)
                .body("signedOn.precision", equalTo(precision))
                .body("signedOn.provenance", equalTo("Siaran pers"))
                .body("effectiveUntil", nullValue())
                .extract()
                .<String>path("id");

        for (var reader : new Persona[] {
            officer,
            Persona.ofPartner(partner, "partner-officer"),
            Persona.ofRegion(AgreementFixtures.REGION, "oversight"),
            Persona.with("registrar")
        }) {
            reader.asks()
                    .get("/v1/historic-agreements/" + id)
                    .then()
                    .statusCode(200)
                    .body("signedOn.precision", equalTo(precision));
        }
        officer.asks().get("/v1/historic-agreements").then().body("items.id", contains(id));
        Refusal.is(AgreementFixtures.anOfficer("WIB").asks().get("/v1/historic-agreements/" + id), 404, "not-found");
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", UUID.fromString(id)))
                .containsExactly("historic-agreement.recorded"));
    }

    @Test
    void created_201_by_the_registrar_for_a_facility() {
        enter(Persona.with("registrar").asks(), DAY_WITHOUT_YEAR)
                .then()
                .statusCode(201)
                .body("facilityId", equalTo(facility.toString()));
    }

    @Test
    void what_was_read_wrongly_is_put_right_by_who_saw_it_last() {
        var id = enter(officer.asks(), DAY_WITHOUT_YEAR).<String>path("id");
        correct(officer, id, "\"0\"")
                .then()
                .statusCode(200)
                .body("title", equalTo("Perjanjian kerja sama"))
                .body("signedOn.precision", equalTo("DAY"))
                .body("earlier.title", contains("Kerja sama kesehatan"))
                .body("earlier[0].signedOn.provenance", equalTo("Siaran pers"))
                .body("version", equalTo(1));
        officer.asks()
                .get("/v1/historic-agreements/" + id + "/history")
                .then()
                .body("action", contains("historic-agreement.recorded", "historic-agreement.corrected"));

        Refusal.is(correct(officer, id, "\"0\""), 412, "stale-version");
        Refusal.is(officer.asks().body(CORRECTED).put("/v1/historic-agreements/" + id), 428, "if-match-needed");
        Refusal.is(correct(Persona.ofPartner(partner, "partner-officer"), id, "*"), 403, "forbidden");
        Refusal.is(correct(AgreementFixtures.anOfficer("WIB"), id, "*"), 404, "not-found");
        correct(Persona.with("registrar"), id, "*").then().statusCode(200);
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", UUID.fromString(id)))
                .containsExactly(
                        "historic-agreement.recorded", "historic-agreement.corrected", "historic-agreement.corrected"));
    }

    private static Response correct(Persona who, String id, String seen) {
        return who.asks().header("If-Match", seen).body(CORRECTED).put("/v1/historic-agreements/" + id);
    }

    private Response enter(RequestSpecification request, String date) {
        return request.body("""
                {"facilityId": %s, "partnerId": "%s", "paper": {"title": "Kerja sama kesehatan",
                 "signedOn": {%s, "provenance": "Siaran pers"}}}
                """.formatted(facility == null ? "null" : '"' + facility.toString() + '"', partner, date))
                .post("/v1/historic-agreements");
    }
}
