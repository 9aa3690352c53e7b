package org.sambung.agreements.institution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class RegisterFacilityTest {

    static final String BODY = """
            {"name": "Rutan Kelas IIB Uji", "type": "RUTAN", "class": "IIB", "region": "ID-BE", "timeZone": "WIB"}""";

    final Persona registrar = Persona.with("registrar");

    @Test
    void created_201_for_everybody_to_read_and_with_an_event() {
        var created = registrar
                .asks()
                .body(BODY)
                .post("/v1/facilities")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");
        String id = created.extract().path("facilityId");
        created.header("Location", endsWith("/v1/facilities/" + id));
        var anybody = Persona.ofFacility(UUID.randomUUID(), "custody-officer");
        anybody.asks()
                .get("/v1/facilities/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Rutan Kelas IIB Uji"))
                .body("class", equalTo("IIB"))
                .body("timeZone", equalTo("WIB"));
        // Others have registered some that are called the same.
        assertThat(InstitutionPages.read(anybody, "/v1/facilities?q=UJI&limit=25"))
                .extracting(one -> one.get("facilityId"))
                .contains(id)
                .doesNotHaveDuplicates();
        anybody.asks().get("/v1/facilities?q=%25uji_").then().body("items", empty());
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", UUID.fromString(id))).containsExactly("facility.registered"));
    }

    @Test
    void corrected_200_with_an_event() {
        var id = AgreementFixtures.aFacility("WIB");
        registrar
                .asks()
                .header("If-Match", "\"0\"")
                .body(BODY)
                .put("/v1/facilities/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Rutan Kelas IIB Uji"));
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id))
                .containsExactly("facility.registered", "facility.changed"));
    }

    @Test
    void its_zone_and_region_stay_once_something_was_agreed() {
        var id = AgreementFixtures.aFacility("WIB");
        AgreementFixtures.aDraft(
                Persona.ofFacility(id, "agreements-officer"), AgreementFixtures.aPartner(), "2026-01-05", "2030-01-04");
        var elsewhere = """
                {"name": "Rutan Uji", "type": "RUTAN", "class": "IIA", "region": "%s", "timeZone": "%s"}""";
        for (var correction :
                List.of(elsewhere.formatted(AgreementFixtures.REGION, "WITA"), elsewhere.formatted("ID-JB", "WIB"))) {
            Refusal.is(
                    registrar.asks().header("If-Match", "*").body(correction).put("/v1/facilities/" + id),
                    422,
                    "zone-and-region-stay");
        }
        registrar
                .asks()
                .header("If-Match", "*")
                .body(elsewhere.formatted(AgreementFixtures.REGION, "WIB").replace("IIA", "IIB"))
                .put("/v1/facilities/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void correcting_it_is_refused_412_for_a_stale_version_and_428_without_one() {
        var id = AgreementFixtures.aFacility("WIB");
        Refusal.is(registrar.asks().body(BODY).put("/v1/facilities/" + id), 428, "if-match-needed");
        Refusal.is(
                registrar.asks().header("If-Match", "\"7\"").body(BODY).put("/v1/facilities/" + id),
                412,
                "stale-version");
        registrar.asks().get("/v1/facilities/" + id).then().body("name", equalTo("Rutan Uji"));
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(given().contentType(ContentType.JSON).body(BODY).post("/v1/facilities"), 401, "unauthenticated");
        Refusal.is(given().get("/v1/facilities"), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_an_agreements_officer() {
        var officer = Persona.ofFacility(UUID.randomUUID(), "agreements-officer");
        Refusal.is(officer.asks().body(BODY).post("/v1/facilities"), 403, "forbidden");
    }

    @Test
    void not_found_404_when_absent() {
        Refusal.is(registrar.asks().get("/v1/facilities/" + UUID.randomUUID()), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Rutan Kelas IIB Uji\"", "\"RUTAN\"", "\"IIB\"", "\"ID-BE\"", "\"WIB\""})
    void bad_request_400_without_one_of_its_properties(String value) {
        Refusal.is(registrar.asks().body(BODY.replace(value, "null")).post("/v1/facilities"), 400, "invalid-request");
    }

    @Test
    void bad_request_400_for_a_zone_that_indonesia_does_not_have() {
        Refusal.is(registrar.asks().body(BODY.replace("WIB", "UTC")).post("/v1/facilities"), 400, "invalid-request");
    }
}
