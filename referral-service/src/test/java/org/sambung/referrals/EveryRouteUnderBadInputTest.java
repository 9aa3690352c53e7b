package org.sambung.referrals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Scans;
import org.sambung.testing.badinput.BadInput;
import org.sambung.testing.badinput.Bounds;

@QuarkusTest
class EveryRouteUnderBadInputTest extends BadInput {

    World world;
    World elsewhere;
    UUID patient;
    UUID referral;
    UUID attachment;

    @BeforeEach
    void world() {
        if (world == null) {
            world = World.covered();
            elsewhere = World.uncovered("HOSPITAL");
            patient = world.aPatient("CONVICT");
            referral = world.aDraft("OUTPATIENT");
            attachment = UUID.fromString(world.nurse
                    .asks()
                    .contentType(Scans.PDF)
                    .body(Scans.pdf(100, 1))
                    .post("/v1/referrals/" + referral + "/attachments?kind=OTHER")
                    .path("id"));
        }
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(world.facility, world.partner, World.REGION);
    }

    @Override
    protected Map<String, String> known() {
        return Map.of(
                "patientId", patient.toString(),
                "duplicateId", patient.toString(),
                "toFacilityId", elsewhere.facility.toString(),
                "destinationId", world.partner.toString(),
                "collection", "patients");
    }

    @Override
    protected Map<String, String> things() {
        return Map.of(
                "/v1/patients", patient.toString(),
                "/v1/referrals", referral.toString(),
                "/v1/attachments", attachment.toString());
    }
}
