package org.sambung.visits.examination;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.sambung.testing.Persona;

/** Examinations recorded through the door. */
final class ExaminationFixtures {

    private ExaminationFixtures() {}

    static String monthly(UUID patient, Instant at) {
        return """
                {"patientId": "%s", "kind": "MONTHLY", "findings": {"pulse": 76, "complaint": "Batuk uji",
                 "assessment": "R05"}%s}
                """.formatted(patient, at == null ? "" : ", \"occurredAt\": \"" + at + "\"");
    }

    static ValidatableResponse examine(Persona who, String body) {
        return who.asks().body(body).post("/v1/examinations").then();
    }

    static ValidatableResponse worklist(Persona who, String query) {
        return who.asks().get("/v1/examination-worklist" + query).then().statusCode(200);
    }
}
