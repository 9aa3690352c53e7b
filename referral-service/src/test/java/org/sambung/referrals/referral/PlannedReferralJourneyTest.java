package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;

/** A planned referral from the draft to its close, each step by whom it belongs to. */
@QuarkusTest
class PlannedReferralJourneyTest {

    @Test
    void an_outpatient_goes_and_comes_back() {
        var world = World.covered();
        var id = world.aDraft("OUTPATIENT", "DETAINEE");
        world.read(world.desk, id).statusCode(404);

        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200)
                .body("clinical.status", equalTo("RECOMMENDED"));
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 422)
                .body("type", equalTo("/problems/preceding-steps-must-be-granted"));
        world.step(
                world.registrar,
                id,
                "authority-letter",
                "{\"number\": \"B-12\", \"date\": \"2026-11-01\", \"signatory\": \"Uji Jaksa\"}",
                200);
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200)
                .body("permission.status", equalTo("GRANTED"))
                .body("clinical.summary", nullValue());
        world.step(world.doctor, id, "submission", null, 200)
                .body("cover.agreementId", equalTo(world.agreement.toString()))
                .body("cover.outsideAgreement", equalTo(false));
        world.step(
                        world.desk,
                        id,
                        "acceptance",
                        "{\"appointment\": {\"at\": \"2026-12-01T02:00:00Z\", \"clinic\": \"Bedah\"}}",
                        200)
                .body("clinical.status", equalTo("ACCEPTED"))
                .body("clinical.summary.diagnosis", equalTo("K35"))
                .body("permission", nullValue())
                .body("obligations", nullValue());
        world.step(world.officer, id, "escort", Escorts.escort(2), 200)
                .body("clinical.precautions", contains("AIRBORNE"))
                .body("clinical.summary", nullValue());
        world.step(world.officer, id, "departure", "{\"expectedReturn\": \"2030-01-01T00:00:00Z\"}", 200)
                .body("movement.status", equalTo("DEPARTED"))
                .body("movement.overdue", equalTo(false));
        world.step(world.desk, id, "arrival", null, 200).body("movement.escortSize", equalTo(2));
        world.step(world.desk, id, "treatment", null, 200);
        var control = LocalDate.now().plusDays(14);
        world.step(
                world.desk,
                id,
                "back-referral",
                "{\"backReferral\": {\"summary\": \"Membaik\", \"controlDate\": \"" + control + "\"}}",
                200);
        world.step(world.doctor, id, "closure", null, 422).body("type", equalTo("/problems/patient-must-be-back"));
        world.step(world.officer, id, "return", null, 200);
        world.step(world.doctor, id, "closure", null, 200)
                .body("clinical.status", equalTo("CLOSED"))
                .body("clinical.backReferral.summary", equalTo("Membaik"))
                .body("obligations.kind", contains("FOLLOW_UP"))
                .body("actions.possible.name", contains("attachments"))
                .body("actions.blocked.name", hasItem("departure"));

        world.doctor
                .asks()
                .get("/v1/referrals/" + id + "/history")
                .then()
                .body("action", hasSize(14))
                .body("[2].track", equalTo("permission"))
                .body("[13].to", equalTo("CLOSED"));
        await().untilAsserted(() -> assertThat(Events.typesOf("referrals", id))
                .containsExactly(
                        "referral.drafted",
                        "referral.recommended",
                        "referral.permission-decided",
                        "referral.permission-decided",
                        "referral.submitted",
                        "referral.received",
                        "referral.accepted",
                        "referral.escort-assigned",
                        "referral.departed",
                        "referral.arrived",
                        "referral.treated",
                        "referral.back-referred",
                        "referral.returned",
                        "referral.closed"));
    }
}
