package org.sambung.agreements.instrument;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class LoadInstrumentTest {

    static final String PATH = "/v1/accreditation-instruments";

    String edition;

    @BeforeEach
    void name() {
        edition = InstrumentFixtures.anEdition();
    }

    @Test
    void created_201_and_told() {
        InstrumentFixtures.REGISTRAR
                .asks()
                .body(body())
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + edition));
        Persona.with("nurse")
                .asks()
                .get(PATH + "/" + edition)
                .then()
                .statusCode(200)
                .body("chapters.code", contains("TKK", "PMKP", "PKP"));
        Persona.with("nurse").asks().get(PATH).then().statusCode(200).body("edition", hasItems(edition, "KLINIK-2023"));
        await().untilAsserted(() -> assertThat(Events.all("agreements")).anySatisfy(event -> {
            assertThat(Events.header(event, "ce_type")).isEqualTo("accreditation-instrument.loaded");
            assertThat(new String(event.value())).contains(edition);
        }));
    }

    @Test
    void ok_200_with_every_element_of_what_is_shipped() {
        Persona.with("nurse")
                .asks()
                .get(PATH + "/KLINIK-2023")
                .then()
                .statusCode(200)
                .body(
                        "chapters[2].standards[14].elements[4].wording.id",
                        equalTo("Hasil promosi kesehatan dievaluasi"));
    }

    @Test
    void not_found_404_for_an_edition_that_nobody_loaded() {
        Refusal.is(Persona.with("nurse").asks().get(PATH + "/" + edition), 404, "not-found");
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), body(), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_health_office() {
        refuses(Persona.with("health-office").asks(), body(), 403, "forbidden");
    }

    @Test
    void bad_request_400_names_the_place_of_a_number_out_of_sequence() {
        InstrumentFixtures.REGISTRAR
                .asks()
                .body(body().replaceFirst("\"number\": 2", "\"number\": 7"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/chapters/0/standards/0/elements/1/number"));
    }

    @Test
    void unprocessable_422_for_an_edition_that_is_there() {
        refuses(
                InstrumentFixtures.REGISTRAR.asks(),
                body().replace(edition, "KLINIK-2023"),
                422,
                "edition-already-loaded");
    }

    @Test
    void unprocessable_422_for_an_edition_that_was_loaded() {
        InstrumentFixtures.REGISTRAR.asks().body(body()).post(PATH).then().statusCode(201);
        refuses(InstrumentFixtures.REGISTRAR.asks(), body(), 422, "edition-already-loaded");
    }

    private String body() {
        return InstrumentFixtures.instrument(edition, 2, 1, 1);
    }

    private static void refuses(RequestSpecification request, String body, int status, String slug) {
        Refusal.is(request.body(body).post(PATH), status, slug);
    }
}
