package org.sambung.agreements.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.testing.Persona;

/** What somebody is told of a thing. */
final class Told {

    private Told() {}

    /** Newest first. */
    static List<Map<String, Object>> of(Persona who) {
        return who.asks()
                .get("/v1/notifications?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    static List<String> typesOf(Persona who) {
        return of(who).stream().map(one -> (String) one.get("type")).toList();
    }

    static String newest(Persona who) {
        return (String) of(who).get(0).get("id");
    }

    static int unacknowledged(Persona who) {
        return who.asks()
                .get("/v1/notifications/unacknowledged")
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    static int acknowledge(Persona who, Object id) {
        return who.asks()
                .post("/v1/notifications/" + id + "/acknowledgement")
                .then()
                .extract()
                .statusCode();
    }

    static Persona ofFacility(Persona other, String... roles) {
        return Persona.ofFacility(UUID.fromString((String) other.claims().get("facility")), roles);
    }
}
