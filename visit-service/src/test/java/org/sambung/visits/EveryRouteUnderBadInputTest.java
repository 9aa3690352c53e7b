package org.sambung.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sambung.testing.Persona;
import org.sambung.testing.badinput.BadInput;

@QuarkusTest
class EveryRouteUnderBadInputTest extends BadInput {

    Partnership partnership;
    UUID plan;
    UUID visit;

    @BeforeEach
    void world() {
        if (partnership == null) {
            partnership = Partnership.inForce();
            plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=2");
            visit = VisitFixtures.visits(partnership.officer(), plan).get(0).id();
        }
    }

    @Override
    protected Persona inRole(String role) {
        return Persona.with(role)
                .claim("facility", partnership.facility().toString())
                .claim("partner", partnership.partner().toString())
                .claim("region", Partnership.REGION);
    }

    @Override
    protected Persona strangerInRole(String role) {
        return Persona.with(role)
                .claim("facility", UUID.randomUUID().toString())
                .claim("partner", UUID.randomUUID().toString())
                .claim("region", "ID-XX");
    }

    @Override
    protected Map<String, String> known() {
        return Map.of("agreementId", partnership.agreement().toString(), "collection", "visits");
    }

    @Override
    protected Map<String, String> things() {
        return Map.of("/v1/visit-plans", plan.toString(), "/v1/visits", visit.toString());
    }
}
