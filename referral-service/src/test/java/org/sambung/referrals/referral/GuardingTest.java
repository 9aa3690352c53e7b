package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** Outside: who guards, when the patient shall be back, and the ends that take the place of the return. */
@QuarkusTest
class GuardingTest {

    @Inject
    TellingTime telling;

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
    void guards_200_change_by_shifts() {
        var id = departed();

        world.step(world.officer, id, "guard-shift", Escorts.guards(2), 200)
                .body("movement.guardShifts.size()", equalTo(1))
                .body("movement.guardShifts[0].officers.name", contains("Penjaga Uji 0", "Penjaga Uji 1"));

        world.lastChange(id, "referral.guards-changed", "custody-officer", null, null);
        outside(world.officer, id, "guardedBy.name", contains("Penjaga Uji 0", "Penjaga Uji 1"));
    }

    @Test
    void rule_422_a_shift_needs_as_many_as_a_departure() {
        var id = departed();

        world.refused(world.officer, id, "guard-shift", Escorts.guards(1), 422, "shift-needs-officers");
    }

    /** At night one officer goes along, or none would. */
    @Test
    void in_an_emergency_who_is_there_guards() {
        var id = world.emergencyAtHospital("CONVICT");

        world.step(world.officer, id, "guard-shift", Escorts.guards(1), 200)
                .body("movement.guardShifts.size()", equalTo(1));
    }

    @Test
    void conflict_409_for_guards_of_somebody_inside() {
        var id = world.readyToGo("OUTPATIENT");

        world.refused(world.officer, id, "guard-shift", Escorts.guards(2), 409, "illegal-transition");
        world.refused(
                world.officer,
                id,
                "expected-return",
                "{\"expectedReturn\": \"2030-01-01T00:00:00Z\"}",
                409,
                "illegal-transition");
        world.refused(world.officer, id, "escape", null, 409, "illegal-transition");
    }

    @Test
    void the_hospital_sees_how_many_guard_and_not_who() {
        var id = departed();
        world.step(world.officer, id, "guard-shift", Escorts.guards(2), 200);

        world.read(world.desk, id)
                .body("movement.guardShifts", nullValue())
                .body("movement.plannedDeparture", nullValue());
    }

    @Test
    void who_is_outside_since_when_guarded_by_whom_and_expected_back_when_is_one_call() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{\"expectedReturn\": \"2030-01-01T00:00:00Z\"}", 200);

        outside(world.officer, id, "since", notNullValue());
        outside(world.officer, id, "status", equalTo("DEPARTED"));
        outside(world.officer, id, "expectedReturn", equalTo("2030-01-01T00:00:00Z"));
        outside(world.officer, id, "guardedBy.name", contains("Petugas Uji 0", "Petugas Uji 1"));
        outside(world.officer, id, "patient.name", equalTo("Warga Uji"));
        outside(world.officer, id, "patient.block", equalTo("B-4"));
        outside(world.officer, id, "destination.partnerId", equalTo(world.partner.toString()));
        outside(world.registrar, id, "guardedBy", nullValue());
        outside(world.oversight, id, "patient.name", nullValue());
        outside(world.oversight, id, "guards", equalTo(2));
        world.stranger.asks().get("/v1/movements/outside").then().body("items.referralId", not(hasItem(id.toString())));
        world.desk.asks().get("/v1/movements/outside").then().statusCode(403);

        world.step(world.officer, id, "return", null, 200);

        world.officer
                .asks()
                .get("/v1/movements/outside?limit=100")
                .then()
                .body("items.referralId", not(hasItem(id.toString())));
    }

    @Test
    void an_overdue_return_is_told_once_for_each_time_it_is_expected() {
        var expected = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
        var id = departed();
        expect(id, expected);
        SettableClock.set(expected);
        telling.tellDue();
        assertThat(Rows.eventsOf(id)).noneMatch(event -> event.endsWith("return-overdue"));

        SettableClock.set(expected.plusSeconds(1));
        var replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(telling::tellDue))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();
        telling.tellDue();

        outside(world.head, id, "overdue", equalTo(true));
        assertThat(Rows.eventsOf(id))
                .filteredOn(event -> event.endsWith("return-overdue"))
                .hasSize(1);
        assertThat(Rows.told(id, "referral.return-overdue")).contains("facility-head:" + world.facility);
        expect(id, expected.plus(Duration.ofHours(1)));
        SettableClock.set(expected.plus(Duration.ofHours(2)));
        telling.tellDue();
        assertThat(Rows.eventsOf(id))
                .filteredOn(event -> event.endsWith("return-overdue"))
                .hasSize(2);
    }

    @Test
    void nobody_is_told_that_somebody_is_late_who_is_back() {
        var expected = Instant.now().plusSeconds(3600);
        var id = departed();
        expect(id, expected);
        world.step(world.officer, id, "return", null, 200);

        SettableClock.set(expected.plusSeconds(60));
        telling.tellDue();

        assertThat(Rows.eventsOf(id)).noneMatch(event -> event.endsWith("overdue"));
    }

    @Test
    void an_escape_has_its_own_end_and_its_obligations() {
        var id = world.anEmergency("DETAINEE");
        world.step(world.officer, id, "departure", "{}", 200);

        world.step(world.officer, id, "escape", null, 200).body("movement.status", equalTo("ESCAPED"));

        world.lastChange(id, "referral.escaped", "custody-officer", "DEPARTED", "ESCAPED");
        assertThat(world.history(id)).last().extracting("reason").isEqualTo("ON_THE_WAY");
        world.read(world.head, id)
                .body("obligations.kind", hasItem("TELL_POLICE_OF_ESCAPE"))
                .body("obligations.kind", hasItem("TELL_REGIONAL_OFFICE_OF_ESCAPE"))
                .body("obligations.findAll { it.kind == 'TELL_DETAINING_AUTHORITY' }.size()", equalTo(1));
        world.officer
                .asks()
                .get("/v1/movements/outside?limit=100")
                .then()
                .body("items.referralId", not(hasItem(id.toString())));
    }

    @Test
    void the_hospital_learns_nothing_of_an_escape_nor_of_when_custody_expects_whom() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{\"expectedReturn\": \"2030-01-01T00:00:00Z\"}", 200);
        world.step(world.officer, id, "escape", null, 200);

        world.read(world.desk, id)
                .body("movement.status", equalTo("DEPARTED"))
                .body("movement.expectedReturn", nullValue())
                .body("movement.endedAt", nullValue());
    }

    /** Neither in what waits for it, nor by asking for a state. */
    @Test
    void the_hospitals_lists_tell_nothing_of_an_escape_either() {
        world = World.covered();
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(world.officer, id, "escape", null, 200);

        var waiting = Lists.section(world.desk, "hospital", "TO_ANSWER").path("items");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).path("movementStatus").asText()).isEqualTo("DEPARTED");
        assertThat(listed(world.desk, "ESCAPED")).isEmpty();
        assertThat(listed(world.desk, "CUSTODY_ENDED")).isEmpty();
        assertThat(listed(world.desk, "AT_HOSPITAL")).isEmpty();
        assertThat(listed(world.desk, "DEPARTED")).containsExactly(id.toString());
        assertThat(listed(world.nurse, "ESCAPED")).containsExactly(id.toString());
        assertThat(listed(world.nurse, "DEPARTED")).isEmpty();
        var both = Persona.ofFacility(UUID.randomUUID(), "nurse", "referral-desk")
                .claim("partner", world.partner.toString());
        assertThat(listed(both, "ESCAPED")).isEmpty();
    }

    private static List<String> listed(Persona who, String movementStatus) {
        return who.asks()
                .get("/v1/referrals?movementStatus=" + movementStatus)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void a_death_outside_has_its_own_end_and_its_obligations() {
        var id = world.atHospital("INPATIENT");
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);

        world.step(world.officer, id, "death", "{\"natural\": true, \"occurredAt\": \"" + at + "\"}", 200)
                .body("movement.status", equalTo("DIED"))
                .body("movement.endedAt", equalTo(at.toString()))
                .body("clinical.status", equalTo("DIED"));

        world.lastChange(id, "referral.died", "custody-officer", "AT_HOSPITAL", "DIED");
        world.read(world.head, id)
                .body("obligations.kind", contains("TELL_AUTHORITY_OF_DEATH", "RELEASE_BODY", "TELL_FAMILY"))
                .body(
                        "obligations.due.unique()",
                        contains(at.plus(Duration.ofHours(24)).toString()));
        world.refused(world.officer, id, "death", "{\"natural\": true}", 409, "illegal-transition");
        world.step(world.nurse, id, "death", "{\"natural\": false}", 200)
                .body("obligations[3].kind", equalTo("TELL_POLICE_OF_DEATH"));
        world.refused(world.nurse, id, "death", "{\"natural\": false}", 409, "illegal-transition");
    }

    @Test
    void a_body_that_nobody_claims_is_buried_by_the_facility_within_48_hours() {
        var id = world.atHospital("INPATIENT");
        world.step(world.officer, id, "death", "{\"natural\": true}", 200);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        SettableClock.set(at);

        world.step(world.officer, id, "obligations/2/impossibility", "{\"reason\": \"BODY_UNCLAIMED\"}", 200)
                .body("obligations[3].kind", equalTo("BURY_UNCLAIMED"))
                .body(
                        "obligations[3].due",
                        equalTo(at.plus(Duration.ofHours(48)).toString()));
    }

    @Test
    void who_escaped_and_was_caught_comes_back() {
        var id = world.atHospital("OUTPATIENT");
        world.step(world.head, id, "escape", null, 200);
        assertThat(world.history(id)).last().extracting("reason").isEqualTo("FROM_HOSPITAL");

        world.step(world.officer, id, "return", null, 200).body("movement.status", equalTo("RETURNED"));

        world.lastChange(id, "referral.returned", "custody-officer", "ESCAPED", "RETURNED");
    }

    private UUID departed() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);
        return id;
    }

    private void expect(UUID id, Instant expected) {
        world.step(world.officer, id, "expected-return", "{\"expectedReturn\": \"" + expected + "\"}", 200);
    }

    private static void outside(Persona who, UUID id, String path, Matcher<?> what) {
        who.asks()
                .get("/v1/movements/outside?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.referralId == '" + id + "' }." + path, what);
    }
}
