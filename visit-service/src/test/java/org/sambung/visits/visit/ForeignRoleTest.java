package org.sambung.visits.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
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

    /** Under an agreement that the caller sees from the partner's side only. */
    @Test
    void nothing_is_planned_at_one_facility_under_the_agreement_of_another() {
        var partnership = Partnership.inForce();
        var today = LocalDate.now(partnership.zone());

        elsewhere(partnership, "agreements-officer")
                .asks()
                .body(VisitFixtures.plan(partnership.agreement(), "FREQ=DAILY;COUNT=1", today.plusDays(1)))
                .post("/v1/visit-plans")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-agreement"));
        elsewhere(partnership, "nurse")
                .asks()
                .body("""
                        {"agreementId": "%s", "disease": "TB", "criteria": {}, "dailyQuota": 10, "firstDay": "%s"}
                        """.formatted(partnership.agreement(), today.plusDays(1)))
                .post("/v1/screening-campaigns")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-agreement"));
    }

    private static Persona elsewhere(Partnership partnership, String role) {
        return Persona.ofFacility(UUID.randomUUID(), role, "partner-officer")
                .claim("partner", partnership.partner().toString());
    }
}
