package org.sambung.agreements.institution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class RegisterPartnerTest {

    static final String BODY = """
            {"name": "Puskesmas Uji", "kind": "PUSKESMAS", "region": "ID-BE", "emergencyPhone": "+62 736 12345"}""";

    final Persona registrar = Persona.with("registrar");

    @Test
    void created_201_for_everybody_to_read_and_with_an_event() {
        var created = registrar
                .asks()
                .body(BODY)
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");
        String id = created.extract().path("partnerId");
        created.header("Location", endsWith("/v1/partners/" + id));
        var anybody = Persona.ofFacility(UUID.randomUUID(), "nurse");
        anybody.asks()
                .get("/v1/partners/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("PUSKESMAS"))
                .body("emergencyPhone", equalTo("+62 736 12345"));
        // Others have registered some that are called the same.
        assertThat(InstitutionPages.read(anybody, "/v1/partners?q=UJI&limit=25"))
                .extracting(one -> one.get("partnerId"))
                .contains(id)
                .doesNotHaveDuplicates();
        anybody.asks().get("/v1/partners?q=%25uji_").then().body("items", empty());
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", UUID.fromString(id))).containsExactly("partner.registered"));
    }

    @Test
    void corrected_200_with_an_event() {
        var id = AgreementFixtures.aPartner();
        registrar
                .asks()
                .header("If-Match", "\"0\"")
                .body(BODY)
                .put("/v1/partners/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Puskesmas Uji"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", id)).containsExactly("partner.registered", "partner.changed"));
    }

    @Test
    void correcting_it_is_refused_412_for_a_stale_version_and_428_without_one() {
        var id = AgreementFixtures.aPartner();
        Refusal.is(registrar.asks().body(BODY).put("/v1/partners/" + id), 428, "if-match-needed");
        Refusal.is(
                registrar.asks().header("If-Match", "\"7\"").body(BODY).put("/v1/partners/" + id),
                412,
                "stale-version");
        registrar.asks().get("/v1/partners/" + id).then().body("name", equalTo("RS Uji"));
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(given().contentType(ContentType.JSON).body(BODY).post("/v1/partners"), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_partners_own_officer() {
        var officer = Persona.ofPartner(UUID.randomUUID(), "partner-officer");
        Refusal.is(officer.asks().body(BODY).post("/v1/partners"), 403, "forbidden");
    }

    @Test
    void not_found_404_when_absent() {
        Refusal.is(registrar.asks().get("/v1/partners/" + UUID.randomUUID()), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"Puskesmas Uji, ' ', /name", "ID-BE, Bengkulu, /region", "+62 736 12345, 119 ext, /emergencyPhone"})
    void bad_request_400_names_the_place(String right, String wrong, String pointer) {
        registrar
                .asks()
                .body(BODY.replace(right, wrong))
                .post("/v1/partners")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }
}
