package org.sambung.visits.visit;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** Who is somebody at another facility and also of the partner acts here as the partner's only. */
@QuarkusTest
class ForeignRoleTest {

    @Test
    void a_nurse_of_another_facility_does_not_start_a_visit() {
        var partnership = Partnership.inForce();
        var visit = VisitFixtures.aConfirmedVisit(partnership);

        VisitFixtures.post(elsewhere(partnership, "nurse"), visit, "start", null)
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void an_officer_of_another_facility_does_not_speak_for_this_one() {
        var partnership = Partnership.inForce();
        var visit = VisitFixtures.aVisit(partnership);

        VisitFixtures.post(elsewhere(partnership, "agreements-officer"), visit, "cancellation", """
                        {"by": "FACILITY", "reason": "SECURITY_SITUATION"}""")
                .statusCode(422)
                .body("type", equalTo("/problems/cannot-speak-for-the-facility"));
    }

    private static Persona elsewhere(Partnership partnership, String role) {
        return Persona.ofFacility(UUID.randomUUID(), role, "partner-officer")
                .claim("partner", partnership.partner().toString());
    }
}
