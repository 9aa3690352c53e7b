package org.sambung.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.sambung.testing.DatabaseConventions;

@QuarkusTest
class VisitsDatabaseTest extends DatabaseConventions {

    @Override
    protected void makeSomething() {
        VisitFixtures.aVisit(Partnership.inForce());
    }

    /** Who was there is an inmate or one of the staff; a calendar is a facility's or a partner's. */
    @Override
    protected Map<String, String> rows() {
        return Map.of("attendance", """
                insert into attendance (id, visit_id, facility_id, partner_id, recorded_at, patient_id)
                values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(),
                    gen_random_uuid())""", "calendar_feed", """
                insert into calendar_feed (id, version, event_sequence, facility_id, token_hash, opened_at)
                values (gen_random_uuid(), 1, 1, gen_random_uuid(), 'x', now())""");
    }
}
