package org.sambung.visits.notification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class VisitNotificationTest {

    /** A consumer does it, not a person: both sides are told. */
    @Test
    void both_sides_are_told_of_visits_that_a_suspended_agreement_cancels() {
        var partnership = Partnership.inForce();
        var visit = VisitFixtures.aConfirmedVisit(partnership);

        partnership.tells("agreement.suspended", "SUSPENDED", 6);

        for (var who : new org.sambung.testing.Persona[] {partnership.officer(), partnership.team()}) {
            who.asks()
                    .get("/v1/notifications?acknowledged=false")
                    .then()
                    .statusCode(200)
                    .body("items[0].type", equalTo("visit.cancelled"))
                    .body("items[0].title", equalTo("Kunjungan dibatalkan"))
                    .body("items[0].href", equalTo("/v1/visits/" + visit));
        }
        partnership
                .nurse()
                .asks()
                .get("/v1/notifications")
                .then()
                .body("items.type", hasItem("visit.cancelled"))
                .body("items.type", not(hasItem("visit-plan.created")));
    }
}
