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

    /** Who was there is an inmate or one of the staff. */
    @Override
    protected Map<String, String> rows() {
        return Map.of("attendance", """
                insert into attendance (id, visit_id, facility_id, partner_id, recorded_at, patient_id)
                values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(),
                    gen_random_uuid())""");
    }
}
