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

    /** A referral goes somewhere: to a partner or to a place with a name. An endpoint is somebody's. */
    @Override
    protected Map<String, String> rows() {
        return Map.of("webhook_endpoint", """
                insert into webhook_endpoint (id, version, event_sequence, partner_id, url, event_types, secrets)
                values (gen_random_uuid(), 1, 1, gen_random_uuid(), 'x', '[]', 'x')""", "webhook_delivery", """
                insert into webhook_delivery (id, endpoint_id, partner_id, event_id, type, payload, status, attempts,
                    created_at)
                values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x', 1,
                    now())""", "referral", """
                insert into referral (id, version, event_sequence, facility_id, region, zone_id, patient_id,
                    custody_status, destination_name, outside_agreement, kind, urgency, clinical_status,
                    clinical_summary, permission_status, permission_chain, movement_status, obligations_made)
                values (gen_random_uuid(), 1, 1, gen_random_uuid(), 'x', 'x', gen_random_uuid(),
                    'x', 'x', true, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 0)""");
    }
}
