package org.sambung.referrals.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.SettableClock;

/** What must still be done because of a referral, and by when. */
@QuarkusTest
class ObligationTest {

    private static final String BY_PHONE = "{\"channel\": \"PHONE\", \"recipient\": \"Uji Keluarga\"}";

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
    void the_admission_of_a_detainee_tells_the_family_and_suspends_the_detention() {
        var id = atHospital("DETAINEE");
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(1);

        world.step(world.desk, id, "admission", "{\"occurredAt\": \"" + at + "\"}", 200)
                .body("obligations", nullValue());

        world.lastChange(id, "referral.admitted", "referral-desk", "ARRIVED", "ADMITTED");
        var due = at.plus(Duration.ofHours(24)).toString();
        world.read(world.registrar, id)
                .body(
                        "obligations.findAll { it.due == '" + due + "' }.kind",
                        contains("TELL_FAMILY", "SUSPEND_DETENTION"))
                .body("obligations.number", contains(1, 2, 3, 4, 5, 6));
    }

    @Test
    void the_admission_of_a_convict_tells_the_family() {
        var id = world.atHospital("INPATIENT");

        world.step(world.nurse, id, "admission", "{\"reported\": {\"by\": \"RS\", \"channel\": \"PAPER\"}}", 200)
                .body("obligations.kind", contains("TELL_FAMILY"));
    }

    @Test
    void a_planned_referral_of_a_doctor_obliges_to_nothing() {
        var id = world.readyToGo("OUTPATIENT");

        world.read(world.head, id).body("obligations", empty());
    }

    @Test
    void overdue_shows_when_its_time_has_passed() {
        var id = world.anEmergency("CONVICT");
        world.read(world.head, id).body("obligations.state", contains("OPEN", "OPEN"));

        SettableClock.advance(Duration.ofHours(24));

        world.read(world.head, id).body("obligations.state", contains("OVERDUE", "OVERDUE"));
        world.read(world.oversight, id).body("obligations.state", contains("OVERDUE", "OVERDUE"));
    }

    @Test
    void what_is_done_late_is_done() {
        var id = world.anEmergency("CONVICT");
        SettableClock.advance(Duration.ofHours(30));

        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200)
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("DONE"));
    }

    @Test
    void a_deferral_meets_no_obligation() {
        var id = world.anEmergency("CONVICT");

        world.deferred(id);

        world.read(world.head, id)
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 2027-01-05T17:00:00Z",
        "Asia/Makassar, 2027-01-05T16:00:00Z",
        "Asia/Jayapura, 2027-01-05T15:00:00Z"
    })
    void a_control_is_due_at_the_end_of_its_day_in_the_facilitys_zone(ZoneId zone, Instant midnight) {
        world = World.coveredIn(zone);
        var id = world.treated();

        world.step(
                world.desk,
                id,
                "back-referral",
                "{\"backReferral\": {\"summary\": \"Baik\", \"controlDate\": \"2027-01-05\"}}",
                200);

        world.read(world.doctor, id)
                .body("obligations.kind", contains("FOLLOW_UP"))
                .body("obligations.due", contains(midnight.toString()));
        SettableClock.set(midnight);
        world.read(world.doctor, id).body("obligations.state", contains("OPEN"));
        SettableClock.set(midnight.plusMillis(1));
        world.read(world.doctor, id).body("obligations.state", contains("OVERDUE"));
    }

    @Test
    void met_200_with_channel_recipient_and_outcome() {
        var id = atHospital("DETAINEE");
        world.step(world.desk, id, "admission", null, 200);

        world.step(world.registrar, id, "obligations/5/fulfilment", BY_PHONE, 200)
                .body("obligations[4].kind", equalTo("TELL_FAMILY"))
                .body("obligations[4].state", equalTo("DONE"))
                .body("obligations[4].fulfilment.recipient", equalTo("Uji Keluarga"));

        world.lastChange(id, "referral.obligation-met", "custody-registrar", null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral-desk", "hospital-system", "oversight", "partner-officer"})
    void forbidden_403(String role) {
        var id = world.treatedWithControlDate();

        world.refused(world.withRole(role), id, "obligations/1/fulfilment", BY_PHONE, 403, "forbidden");
    }

    @Test
    void absent_404_for_another_facility_and_for_a_number_it_does_not_have() {
        var id = world.anEmergency("CONVICT");

        world.refused(world.stranger, id, "obligations/1/fulfilment", BY_PHONE, 404, "not-found");
        world.refused(world.head, id, "obligations/3/fulfilment", BY_PHONE, 404, "not-found");
        world.refused(world.head, id, "obligations/0/fulfilment", BY_PHONE, 404, "not-found");
    }

    @Test
    void conflict_409_for_what_was_done_before() {
        var id = world.treatedWithControlDate();
        world.step(world.head, id, "obligations/1/fulfilment", BY_PHONE, 200);

        world.refused(world.head, id, "obligations/1/fulfilment", BY_PHONE, 409, "illegal-transition");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"channel\": \"PIGEON\"}", "{\"channel\": \"PHONE\", \"recipient\": 7}", "[]", "null"})
    void invalid_400(String body) {
        var id = world.treatedWithControlDate();

        world.refused(world.head, id, "obligations/1/fulfilment", body, 400, "invalid-request");
    }

    /** An emergency, the way on which a detainee is admitted with the fewest steps. */
    private UUID atHospital(String custodyStatus) {
        var id = world.anEmergency(custodyStatus);
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(world.officer, id, "arrival", null, 200);
        return id;
    }
}
