package org.sambung.agreements.document;

import java.util.UUID;
import org.sambung.testing.Persona;
import org.sambung.testing.Scans;

/** Documents that are there. */
public final class DocumentFixtures {

    private DocumentFixtures() {}

    /** Uploads one to an agreement. */
    public static UUID uploaded(Persona who, UUID agreement, byte[] pdf) {
        return uploaded(who, agreement, Scans.PDF, pdf);
    }

    static UUID uploaded(Persona who, UUID agreement, String type, byte[] content) {
        return UUID.fromString(who.asks()
                .contentType(type)
                .body(content)
                .post("/v1/agreements/" + agreement + "/documents?kind=SIGNED_AGREEMENT")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
