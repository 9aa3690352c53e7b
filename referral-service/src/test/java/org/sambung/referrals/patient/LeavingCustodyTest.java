package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.referrals.patient.Records.read;
import static org.sambung.referrals.patient.Records.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;

@QuarkusTest
class LeavingCustodyTest {

    static final String AGAIN = """
            {"custody": {"status": "DETAINEE", "detainingAuthority": "Polres Uji", "from": "2026-02-01"}, "block": "A-9"}
            """;

    World world;
    UUID id;

    @BeforeEach
    void aPatient() {
        world = World.common();
        id = world.aPatient("CONVICT");
    }

    @ParameterizedTest
    @CsvSource({"release, RELEASED, CUSTODY_ENDED", "escape, ESCAPED, ESCAPED", "death, DIED, DIED"})
    void what_has_not_begun_ends_and_what_has_ends_for_custody_only(String step, String state, String movement) {
        var draft = World.id(world.doctor
                .asks()
                .body(World.draft(id, world.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());
        var outside = World.id(world.emergency(world.nurse, id));
        world.step(world.officer, outside, "departure", "{}", 200);

        step(world.registrar, id, step, null).statusCode(200).body("state", equalTo(state));

        assertThat(world.state(draft)).extracting("clinical.status").isEqualTo("CANCELLED");
        assertThat(world.history(draft).get(1)).containsEntry("reason", state);
        assertThat(world.state(outside)).extracting("clinical.status").isNotEqualTo("CANCELLED");
        assertThat(world.state(outside)).extracting("movement.status").isEqualTo(movement);
        assertThat(Rows.eventsOf(id)).last().isEqualTo("2 patient." + state.toLowerCase(java.util.Locale.ROOT));
        assertThat(Records.history(world.registrar, id).get(1))
                .containsEntry("from", "IN_CUSTODY")
                .containsEntry("to", state);
    }

    /** At night nobody stops to write the departure down. */
    @Test
    void the_care_of_who_is_released_in_an_emergency_goes_on() {
        var emergency = World.id(world.emergency(world.nurse, id));

        step(world.registrar, id, "release", null).statusCode(200);

        world.read(world.head, emergency)
                .body("movement.status", equalTo("CUSTODY_ENDED"))
                .body("permission.decides", nullValue())
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("IMPOSSIBLE"));
        world.refused(world.head, emergency, "permission", "{\"outcome\": \"GRANTED\"}", 409, "illegal-transition");
        world.step(world.desk, emergency, "arrival", null, 200).body("clinical.status", equalTo("ARRIVED"));
    }

    @Test
    void who_never_left_in_an_emergency_and_was_released_is_called_off_by_the_clinic() {
        var emergency = World.id(world.emergency(world.nurse, id));
        step(world.registrar, id, "release", null).statusCode(200);

        world.step(world.nurse, emergency, "cancellation", "{\"reason\": \"NOT_NEEDED\"}", 200)
                .body("clinical.status", equalTo("CANCELLED"))
                .body("obligations.state", everyItem(equalTo("IMPOSSIBLE")));
    }

    @Test
    void who_dies_in_an_emergency_has_died_of_it_whether_or_not_it_is_known_to_have_left() {
        var emergency = World.id(world.emergency(world.nurse, id));

        step(world.registrar, id, "death", null).statusCode(200);

        world.read(world.head, emergency)
                .body("movement.status", equalTo("DIED"))
                .body("permission.decides", nullValue())
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("IMPOSSIBLE"))
                .body("obligations.find { it.kind == 'TELL_AUTHORITY_OF_DEATH' }.state", equalTo("OPEN"));
        world.read(world.nurse, emergency).body("clinical.status", equalTo("DIED"));
        world.step(world.officer, emergency, "death", "{\"natural\": false}", 200)
                .body("obligations.kind", hasItem("TELL_POLICE_OF_DEATH"));
    }

    @Test
    void who_escapes_in_an_emergency_may_have_done_so_on_the_way() {
        var emergency = World.id(world.emergency(world.nurse, id));
        step(world.registrar, id, "escape", null).statusCode(200);
        world.read(world.nurse, emergency).body("clinical.status", equalTo("SUBMITTED"));

        world.step(world.officer, emergency, "departure", "{}", 200);
        world.step(world.officer, emergency, "escape", null, 200)
                .body("obligations.kind", hasItems("TELL_POLICE_OF_ESCAPE", "TELL_REGIONAL_OFFICE_OF_ESCAPE"));
    }

    @Test
    void a_death_that_is_told_at_the_emergency_itself_says_that_it_had_left() {
        var emergency = World.id(world.emergency(world.nurse, id));

        world.step(world.nurse, emergency, "death", "{\"natural\": true}", 200)
                .body("movement.status", equalTo("DIED"));

        world.read(world.head, emergency)
                .body("movement.departedAt", notNullValue())
                .body("permission.decides", equalTo("FACILITY_HEAD"))
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("OPEN"));
        world.step(world.head, emergency, "permission", "{\"outcome\": \"GRANTED\"}", 200);
    }

    @Test
    void an_escape_from_the_hospital_is_one_from_custody_until_the_patient_is_back() {
        var draft = aDraft();
        var outside = World.id(world.emergency(world.nurse, id));
        world.step(world.officer, outside, "departure", "{}", 200);

        world.step(world.officer, outside, "escape", null, 200);

        await().untilAsserted(() -> read(world.registrar, id).body("state", equalTo("ESCAPED")));
        world.read(world.doctor, draft).body("clinical.status", equalTo("CANCELLED"));
        world.read(world.doctor, outside).body("clinical.status", equalTo("SUBMITTED"));
        world.step(world.officer, outside, "return", null, 200);
        await().untilAsserted(() -> read(world.registrar, id).body("state", equalTo("IN_CUSTODY")));
        assertThat(Rows.eventsOf(id))
                .containsExactly("1 patient.registered", "2 patient.escaped", "3 patient.readmitted");
    }

    /** What leads on begins anew, or not at all. */
    @Test
    void an_escape_is_to_be_told_though_the_hospital_sends_on_who_escaped() {
        var outside = World.id(world.emergency(world.nurse, id));
        world.step(world.desk, outside, "arrival", null, 200);
        world.step(world.officer, outside, "escape", null, 200);
        await().untilAsserted(() -> read(world.registrar, id).body("state", equalTo("ESCAPED")));

        world.step(world.desk, outside, "redirection", """
                {"reason": "NO_SPECIALIST", "stabilised": true, "destinationName": "RSUP Uji"}
                """, 200);

        var next = UUID.fromString(world.path(outside, "links.replacedBy"));
        world.step(world.nurse, next, "cancellation", "{\"reason\": \"NOT_NEEDED\"}", 200);
        world.read(world.head, outside)
                .body(
                        "obligations.findAll { it.state == 'OPEN' }.kind",
                        hasItems(
                                "TELL_POLICE_OF_ESCAPE",
                                "TELL_REGIONAL_OFFICE_OF_ESCAPE",
                                "HEAD_PERMISSION_AFTERWARDS"));
        world.step(world.head, outside, "permission", "{\"outcome\": \"GRANTED\"}", 200);
    }

    @Test
    void a_death_that_the_hospital_tells_is_in_the_patients_file() {
        var draft = aDraft();
        var outside = World.id(world.emergency(world.nurse, id));
        world.step(world.officer, outside, "arrival", null, 200);
        world.step(world.desk, outside, "admission", null, 200);

        world.step(world.desk, outside, "discharge", "{\"disposition\": \"DIED_AFTER_48H\"}", 200);

        await().untilAsserted(() -> read(world.registrar, id).body("state", equalTo("DIED")));
        world.read(world.doctor, draft).body("clinical.status", equalTo("CANCELLED"));
        assertThat(Rows.eventsOf(id)).containsExactly("1 patient.registered", "2 patient.died");
    }

    private UUID aDraft() {
        return World.id(world.doctor
                .asks()
                .body(World.draft(id, world.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());
    }

    @ParameterizedTest
    @CsvSource({"release", "death"})
    void rule_422_patient_must_be_held(String step) {
        step(world.registrar, id, step, null).statusCode(200);

        world.doctor
                .asks()
                .body(World.draft(id, world.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/patient-must-be-held"));
        world.emergency(world.nurse, id).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"release", "escape"})
    void who_is_in_custody_again_keeps_the_record(String step) {
        step(world.registrar, id, step, null).statusCode(200);

        step(world.registrar, id, "readmission", AGAIN)
                .statusCode(200)
                .body("state", equalTo("IN_CUSTODY"))
                .body("block", equalTo("A-9"));

        assertThat(Rows.eventsOf(id)).last().isEqualTo("3 patient.readmitted");
    }

    /** All that does not follow from a state, each refused without a trace. */
    @ParameterizedTest
    @CsvSource({
        "release, 'release, escape, transfer'",
        "death, 'release, escape, death, transfer, readmission, custody-entries'",
        "escape, 'escape, transfer'"
    })
    void conflict_409_for_what_the_state_does_not_allow(String state, String steps) {
        step(world.registrar, id, state, null).statusCode(200);

        for (var step : steps.split(", ")) {
            step(world.registrar, id, step, body(step)).statusCode(409);
        }
        step(world.registrar, world.aPatient("CONVICT"), "readmission", AGAIN).statusCode(409);
        assertThat(Rows.eventsOf(id)).hasSize(2);
    }

    @Test
    void a_release_is_not_ahead() {
        step(world.registrar, id, "release", "{\"occurredAt\": \"2099-01-01T00:00:00Z\"}")
                .statusCode(422);
        read(world.nurse, id).body("state", equalTo("IN_CUSTODY"));
    }

    @ParameterizedTest
    @CsvSource({
        "release, nurse",
        "release, custody-officer",
        "escape, nurse",
        "death, custody-officer",
        "readmission, doctor"
    })
    void forbidden_403(String step, String role) {
        step(world.withRole(role), id, step, body(step)).statusCode(403);
    }

    private static String body(String step) {
        return switch (step) {
            case "transfer" -> "{\"toFacilityId\": \"" + UUID.randomUUID() + "\", \"openReferrals\": \"END\"}";
            case "readmission" -> AGAIN;
            case "custody-entries" -> "{\"status\": \"CHILD\", \"from\": \"2026-01-01\"}";
            default -> null;
        };
    }
}
