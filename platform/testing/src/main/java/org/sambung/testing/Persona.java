package org.sambung.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody with a token, to speak to the service as. */
public record Persona(String subject, Map<String, Object> claims) {

    /** Signing is slow, and a token lasts longer than all tests. */
    private static final Map<Persona, String> TOKENS = new ConcurrentHashMap<>();

    public static Persona ofFacility(UUID facility, String... roles) {
        return with(roles).claim("facility", facility.toString());
    }

    public static Persona ofPartner(UUID partner, String... roles) {
        return with(roles).claim("partner", partner.toString());
    }

    public static Persona ofRegion(String region, String... roles) {
        return with(roles).claim("region", region);
    }

    public static Persona with(String... roles) {
        var subject = String.join("+", roles) + "-" + UUID.randomUUID();
        return new Persona(subject, Map.of("roles", List.of(roles), "name", "Uji " + String.join(" ", roles)));
    }

    public Persona claim(String name, Object value) {
        var more = new HashMap<>(claims);
        more.put(name, value);
        return new Persona(subject, Map.copyOf(more));
    }

    public String token() {
        return TOKENS.computeIfAbsent(this, who -> Parts.identityProvider().token(who.subject, who.claims));
    }

    /** A request with this persona's token, JSON both ways. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }
}
