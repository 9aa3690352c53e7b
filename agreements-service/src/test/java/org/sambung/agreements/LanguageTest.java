package org.sambung.agreements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;

/** Every sentence of an answer follows Accept-Language, whatever a client puts there. */
@QuarkusTest
class LanguageTest {

    static final String NAMELESS = """
            {"kind": "PUSKESMAS", "region": "Bengkulu"}""";

    @Test
    void indonesian_when_nothing_is_said() {
        indonesian(Persona.with("registrar")
                .asks()
                .body(NAMELESS)
                .post("/v1/partners")
                .then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "id-ID, en;q=0.9", "*", "fr", "en;q=0", "en;q=7", "en;q=x", ";;,=", "en_US;"})
    void indonesian_for(String wish) {
        indonesian(asked(wish));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB;q=0.8, id;q=0.5", "de, en;q=0.2"})
    void english_for(String wish) {
        asked(wish)
                .statusCode(400)
                .body("title", equalTo("The request is not valid"))
                .body("errors.pointer", contains("/name", "/region"))
                .body("errors.code", contains("required", "wrong-form"))
                .body(
                        "errors.message",
                        contains("Must be given.", "Not in the form expected; see the OpenAPI document."));
    }

    private static void indonesian(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("title", equalTo("Isi permintaan tidak sah"))
                .body("errors.code", contains("required", "wrong-form"))
                .body("errors.message", contains("Wajib diisi.", "Bentuknya tidak sesuai; lihat dokumen OpenAPI."))
                .body("errors[0].size()", equalTo(3));
    }

    private static ValidatableResponse asked(String wish) {
        return Persona.with("registrar")
                .asks()
                .header("Accept-Language", wish)
                .body(NAMELESS)
                .post("/v1/partners")
                .then();
    }
}
