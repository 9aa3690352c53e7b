package org.sambung.testing.badinput;

import java.util.UUID;
import org.sambung.testing.Persona;

/** Where somebody lives who asks: whatever the role is bounded by, it is bounded by one of these. */
public record Bounds(UUID facility, UUID partner, String region) {

    static Bounds ofNobody() {
        return new Bounds(UUID.randomUUID(), UUID.randomUUID(), "ID-XX");
    }

    Persona inRole(String role) {
        return Persona.with(role)
                .claim("facility", facility.toString())
                .claim("partner", partner.toString())
                .claim("region", region);
    }
}
