package org.sambung.referrals.webhook;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.testing.Persona;

/** An endpoint as its partner knows it. */
record Endpoint(Persona officer, UUID id, String webhookSecret, String messageSecret) {

    static Endpoint of(Persona officer, String url, String... types) {
        var registered =
                registration(officer, url, types).statusCode(201).extract().jsonPath();
        return new Endpoint(
                officer,
                UUID.fromString(registered.getString("id")),
                registered.getString("webhookSecret"),
                registered.getString("messageSecret"));
    }

    static ValidatableResponse registration(Persona officer, String url, String... types) {
        var quoted = Arrays.stream(types).map(type -> '"' + type + '"').collect(Collectors.joining(","));
        return officer.asks()
                .body("{\"url\": \"" + url + "\", \"eventTypes\": [" + quoted + "]}")
                .post("/v1/webhook-endpoints")
                .then();
    }

    List<Map<String, Object>> deliveries() {
        return page().getList("items");
    }

    /** Of its only delivery. */
    String status() {
        return page().getString("items[0].status");
    }

    private JsonPath page() {
        return officer.asks()
                .get("/v1/webhook-endpoints/" + id + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
