package org.sambung.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sambung.testing.badinput.BadInput;
import org.sambung.testing.badinput.Bounds;

@QuarkusTest
class EveryRouteUnderBadInputTest extends BadInput {

    Partnership partnership;
    UUID plan;
    UUID visit;
    UUID patient;
    UUID campaign;
    UUID examination;

    @BeforeEach
    void world() {
        if (partnership == null) {
            partnership = Partnership.inForce();
            plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=2");
            visit = VisitFixtures.visits(partnership.officer(), plan).get(0).id();
            patient = PatientFixtures.aPatient(partnership.facility());
            campaign = ScreeningFixtures.aCampaign(partnership);
            examination = VisitFixtures.id(partnership
                    .nurse()
                    .asks()
                    .body("{\"patientId\": \"%s\", \"kind\": \"MONTHLY\", \"findings\": {}}".formatted(patient))
                    .post("/v1/examinations")
                    .then()
                    .statusCode(201));
        }
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(partnership.facility(), partnership.partner(), Partnership.REGION);
    }

    @Override
    protected Map<String, String> known() {
        return Map.of(
                "agreementId", partnership.agreement().toString(),
                "collection", "visits",
                "patientId", patient.toString());
    }

    @Override
    protected Map<String, String> things() {
        return Map.of(
                "/v1/visit-plans", plan.toString(),
                "/v1/visits", visit.toString(),
                "/v1/screening-campaigns", campaign.toString(),
                "/v1/examinations", examination.toString());
    }
}
