package org.sambung.referrals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.sambung.referrals.referral.World;
import org.sambung.testing.DatabaseConventions;

@QuarkusTest
class ReferralsDatabaseTest extends DatabaseConventions {

    @Override
    protected void makeSomething() {
        World.covered().anEmergency("DETAINEE");
    }

    /** A referral goes somewhere: to a partner or to a place with a name. */
    @Override
    protected Map<String, String> rows() {
        return Map.of("referral", """
                insert into referral (id, version, event_sequence, facility_id, region, zone_id, patient_id,
                    custody_status, destination_name, outside_agreement, kind, urgency, clinical_status,
                    clinical_summary, permission_status, permission_chain, movement_status, obligations_made)
                values (gen_random_uuid(), 1, 1, gen_random_uuid(), 'x', 'x', gen_random_uuid(),
                    'x', 'x', true, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 0)""");
    }
}
