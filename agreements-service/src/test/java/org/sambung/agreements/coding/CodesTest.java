package org.sambung.agreements.coding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class CodesTest {

    static final Persona ANYBODY = Persona.with("nurse");

    @Test
    void every_list_of_the_service_and_of_the_platform() {
        ANYBODY.asks()
                .get("/v1/codes")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items.list", hasItems("agreementStatus", "agreementOperation", "eventType", "role", "track"))
                .body("items.list", not(hasItem("referralKind")))
                .body("items.find { it.list == 'role' }.codes.code", hasItem("custody-officer"))
                .body(
                        "items.find { it.list == 'eventType' }.codes.find { it.code == 'agreement.activated' }.id",
                        equalTo("Kerja sama mulai berlaku"));
    }

    @Test
    void one_list_in_its_order_in_the_language_asked_for() {
        ANYBODY.asks()
                .header("Accept-Language", "en, id;q=0.5")
                .get("/v1/codes/beneficiary")
                .then()
                .statusCode(200)
                .body("list", equalTo("beneficiary"))
                .body("codes.code", contains("INMATES", "STAFF"))
                .body("codes.label", contains("People in custody", "Staff"))
                .body("codes.id", contains("Warga binaan dan tahanan", "Petugas"))
                .body("codes.en", contains("People in custody", "Staff"));
    }

    @Test
    void indonesian_by_default() {
        ANYBODY.asks()
                .get("/v1/codes/agreementStatus")
                .then()
                .body("codes.find { it.code == 'ACTIVE' }.label", equalTo("Berlaku"));
    }

    @Test
    void not_found_404() {
        Refusal.is(ANYBODY.asks().get("/v1/codes/nothing"), 404, "not-found");
    }

    @Test
    void unauthenticated_401() {
        Refusal.is(RestAssured.get("/v1/codes"), 401, "unauthenticated");
    }
}
