package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.SettableClock;

/** Escort, departure, arrival, return, closure. */
@QuarkusTest
class MovementTest {

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void escort_200_and_another_in_its_place() {
        var id = world.submitted("OUTPATIENT");

        world.step(world.officer, id, "escort", Escorts.escort(1), 200).body("movement.escortSize", equalTo(1));

        world.lastChange(id, "referral.escort-assigned", "custody-officer", "NOT_PLANNED", "ESCORT_ASSIGNED");
        world.step(world.officer, id, "escort", Escorts.escort(3), 200).body("movement.escortSize", equalTo(3));
        world.lastChange(id, "referral.escort-assigned", "custody-officer", "ESCORT_ASSIGNED", "ESCORT_ASSIGNED");
    }

    @Test
    void departed_200() {
        var id = world.readyToGo("OUTPATIENT");

        world.step(world.officer, id, "departure", "{\"expectedReturn\": \"2030-01-01T00:00:00Z\"}", 200)
                .body("movement.status", equalTo("DEPARTED"))
                .body("movement.expectedReturn", equalTo("2030-01-01T00:00:00Z"));

        world.lastChange(id, "referral.departed", "custody-officer", "ESCORT_ASSIGNED", "DEPARTED");
    }

    @Test
    void rule_422_submission_before_departure() {
        var id = world.recommended("OUTPATIENT");
        permitted(id);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);

        world.refused(world.officer, id, "departure", "{}", 422, "submission-before-departure");
    }

    @Test
    void rule_422_acceptance_before_an_inpatients_departure() {
        var id = world.readyToGo("INPATIENT");

        world.refused(world.officer, id, "departure", "{}", 422, "acceptance-before-departure");
    }

    @Test
    void rule_422_permission_before_departure() {
        var id = world.submitted("OUTPATIENT");
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);

        world.refused(world.officer, id, "departure", "{}", 422, "permission-before-departure");
    }

    @Test
    void rule_422_escort_of_two_before_departure() {
        var id = world.submitted("OUTPATIENT");
        permitted(id);
        world.step(world.officer, id, "escort", Escorts.escort(1), 200);

        world.refused(world.officer, id, "departure", "{}", 422, "escort-before-departure");
    }

    @Test
    void all_that_blocks_a_departure_is_told_at_once() {
        var id = world.recommended("INPATIENT");

        world.read(world.officer, id)
                .body(
                        "actions.blocked.find { it.name == 'departure' }.because",
                        contains(
                                "submission-before-departure",
                                "acceptance-before-departure",
                                "permission-before-departure",
                                "escort-before-departure"));
    }

    @Test
    void conflict_409_for_who_has_left_before() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);

        world.refused(world.nurse, id, "departure", "{}", 409, "illegal-transition");
    }

    @Test
    void arrived_200_as_the_hospital_sees_it() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);

        world.step(world.hospital, id, "arrival", null, 200).body("clinical.status", equalTo("ARRIVED"));

        world.lastChange(id, "referral.arrived", "hospital-system", "DEPARTED", "AT_HOSPITAL");
    }

    @Test
    void returned_200_without_having_arrived() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);

        world.step(world.officer, id, "return", null, 200).body("clinical.status", equalTo("SUBMITTED"));

        world.lastChange(id, "referral.returned", "custody-officer", "DEPARTED", "RETURNED");
        world.refused(world.officer, id, "arrival", null, 409, "illegal-transition");
    }

    /** In a wrong year, mostly. */
    @Test
    void invalid_400_for_a_return_before_the_departure() {
        var id = world.readyToGo("OUTPATIENT");
        var wrong = "{\"expectedReturn\": \"" + Instant.now().minusSeconds(60) + "\"}";

        world.refused(world.officer, id, "departure", wrong, 400, "invalid-request");
        var planned = "{\"plannedReturn\": \"2020-01-01T00:00:00Z\", "
                + Escorts.escort(2).substring(1);
        world.refused(world.officer, id, "escort", planned, 400, "invalid-request");
        world.step(world.officer, id, "departure", "{}", 200);
        world.refused(world.officer, id, "expected-return", wrong, 400, "invalid-request");
    }

    @Test
    void overdue_shows_when_the_expected_return_has_passed() {
        var id = world.readyToGo("OUTPATIENT");
        var expected = Instant.now().plusSeconds(3600);
        world.step(world.officer, id, "departure", "{\"expectedReturn\": \"" + expected + "\"}", 200)
                .body("movement.overdue", equalTo(false));

        SettableClock.set(expected.plusMillis(1));

        world.read(world.head, id).body("movement.overdue", equalTo(true));
        world.oversight
                .asks()
                .get("/v1/referrals?limit=100")
                .then()
                .body("items.find { it.id == '" + id + "' }.movement.overdue", equalTo(true));
        world.step(world.officer, id, "return", null, 200).body("movement.overdue", equalTo(false));
    }

    @Test
    void closed_200_when_the_patient_is_back() {
        var id = world.treated();
        world.refused(world.doctor, id, "closure", null, 422, "patient-must-be-back");
        world.step(world.officer, id, "return", null, 200);

        world.step(world.nurse, id, "closure", null, 200).body("clinical.status", equalTo("CLOSED"));

        world.lastChange(id, "referral.closed", "nurse", "TREATED", "CLOSED");
    }

    @Test
    void cancelled_200_with_its_reason() {
        var id = world.submitted("OUTPATIENT");

        world.step(world.doctor, id, "cancellation", "{\"reason\": \"RELEASED\"}", 200)
                .body("clinical.status", equalTo("CANCELLED"));

        world.lastChange(id, "referral.cancelled", "doctor", "SUBMITTED", "CANCELLED");
        assertThat(world.history(id).get(3)).containsEntry("reason", "RELEASED");
        world.refused(world.officer, id, "escort", Escorts.escort(2), 409, "illegal-transition");
    }

    @Test
    void rule_422_nothing_is_cancelled_while_the_patient_is_out() {
        var id = world.anEmergency("CONVICT");
        world.step(world.officer, id, "departure", "{}", 200);

        world.refused(world.doctor, id, "cancellation", "{\"reason\": \"RECOVERED\"}", 422, "patient-must-be-back");
    }

    @Test
    void invalid_400_for_an_escort_without_names() {
        var id = world.submitted("OUTPATIENT");

        for (var officers : new String[] {"null", "[null]", "[{}]", "[{\"name\": \" \"}]", "{}", "[\"Uji\"]"}) {
            var body = "{\"escort\": {\"officers\": " + officers + ", \"police\": false}}";
            world.refused(world.officer, id, "escort", body, 400, "invalid-request");
        }
    }

    @Test
    void the_version_that_was_read_may_be_named() {
        var id = world.submitted("OUTPATIENT");
        var etag = world.read(world.desk, id).extract().header("ETag");

        world.desk
                .asks()
                .header("If-Match", etag)
                .body("{}")
                .post("/v1/referrals/" + id + "/receipt")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));

        world.desk
                .asks()
                .header("If-Match", etag)
                .body("{}")
                .post("/v1/referrals/" + id + "/acceptance")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
    }

    private void permitted(UUID id) {
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
    }
}
