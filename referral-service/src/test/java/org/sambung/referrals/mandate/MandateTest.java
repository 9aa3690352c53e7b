package org.sambung.referrals.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** Who decides for the facility head holds a mandate that covers the day. */
@QuarkusTest
class MandateTest {

    private static final String GRANTED = "{\"outcome\": \"GRANTED\"}";
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    World world;
    String employeeNumber;
    Persona deputy;

    @BeforeEach
    void covered() {
        world = World.common();
        employeeNumber = "1985" + UUID.randomUUID();
        deputy = Persona.ofFacility(world.facility, "facility-head").claim("employee_number", employeeNumber);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTING", "DAILY_ACTING", "ON_BEHALF"})
    void whoever_acts_for_the_head_decides_under_the_mandate(String capacity) {
        var mandate = World.id(record(capacity, today().minusDays(1), today()));
        var id = world.recommended("OUTPATIENT");

        world.step(deputy, id, "permission", GRANTED, 200)
                .body("permission.steps[0].decidedBy.office", equalTo("FACILITY_HEAD"))
                .body("permission.steps[0].decidedBy.capacity", equalTo(capacity))
                .body("permission.steps[0].decidedBy.mandateId", equalTo(mandate.toString()));

        world.lastChange(id, "referral.permission-decided", "facility-head", "PENDING", "GRANTED");
        assertThat(world.history(id)).last().extracting("reason").isEqualTo("GRANTED, " + capacity);
    }

    @Test
    void rule_422_the_mandate_must_cover_the_day() {
        record("DAILY_ACTING", today().minusDays(9), today().minusDays(1));
        record("DAILY_ACTING", today().plusDays(1), today().plusDays(9));
        var id = world.recommended("OUTPATIENT");

        world.refused(deputy, id, "permission", GRANTED, 422, "mandate-must-cover-the-day");
        world.read(deputy, id)
                .body(
                        "actions.blocked.find { it.name == 'permission' }.because",
                        contains("mandate-must-cover-the-day"));
        world.step(world.head, id, "permission", GRANTED, 200);
    }

    /** One day, the first of December, as the facility counts it. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30T14:59:59Z, 422",
        "2026-11-30T15:00:00Z, 200",
        "2026-12-01T14:59:59Z, 200",
        "2026-12-01T15:00:00Z, 422"
    })
    void a_mandates_days_are_counted_in_the_facilitys_zone(Instant now, int status) {
        world = World.coveredIn(ZoneId.of("Asia/Jayapura"));
        deputy = Persona.ofFacility(world.facility, "facility-head").claim("employee_number", employeeNumber);
        record("DAILY_ACTING", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1));
        SettableClock.set(now);
        var id = world.recommended("OUTPATIENT");

        world.step(deputy, id, "permission", GRANTED, status);
    }

    @Test
    void rule_422_for_a_capacity_that_nobody_has_given() {
        var id = world.recommended("OUTPATIENT");
        var claimed = "{\"outcome\": \"GRANTED\", \"capacity\": \"ACTING\"}";

        world.refused(world.head, id, "permission", claimed, 422, "mandate-must-cover-the-day");
        record("DAILY_ACTING", today(), today());
        world.refused(deputy, id, "permission", claimed, 422, "mandate-must-cover-the-day");
    }

    @Test
    void a_revoked_mandate_covers_no_day_from_then_on() {
        var mandate = World.id(record("ACTING", today().minusDays(9), today().plusDays(9)));
        revoke(mandate, today()).statusCode(200).body("revokedFrom", equalTo(today().toString()));
        var id = world.recommended("OUTPATIENT");

        world.refused(deputy, id, "permission", GRANTED, 422, "mandate-must-cover-the-day");
        revoke(mandate, today()).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        assertThat(Rows.eventsOf(mandate)).containsExactly("1 mandate.recorded", "2 mandate.revoked");
    }

    @Test
    void a_day_in_a_wrong_year_from_which_on_it_is_revoked_is_put_right() {
        var mandate = World.id(record("ACTING", today().minusDays(9), today().plusDays(9)));
        revoke(mandate, today().plusYears(30)).statusCode(200);

        revoke(mandate, today()).statusCode(200).body("revokedFrom", equalTo(today().toString()));
        revoke(mandate, today().plusDays(1)).statusCode(409);
    }

    @Test
    void two_who_revoke_at_once_give_one_200_and_one_409() {
        var mandate = World.id(record("ACTING", today(), today()));

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> revoke(mandate, today()).extract().statusCode()))
                .limit(2)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_retried_request_records_one() {
        var key = UUID.randomUUID();
        var body = body("ACTING", today(), today());
        for (int i = 0; i < 2; i++) {
            world.registrar
                    .asks()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/mandates")
                    .then()
                    .statusCode(201);
        }

        world.head
                .asks()
                .get("/v1/mandates?limit=100")
                .then()
                .body("items.findAll { it.paper.employeeNumber == '" + employeeNumber + "' }.size()", equalTo(1));
    }

    @Test
    void the_heads_own_appointment_needs_no_end() {
        aFacilityOfItsOwn();
        record("SELF", today().minusDays(1), null).statusCode(201);
        var id = world.recommended("OUTPATIENT");

        world.step(deputy, id, "permission", GRANTED, 200)
                .body("permission.steps[0].decidedBy.capacity", equalTo("SELF"));
    }

    /** Whoever has the role and is on no record counts as the head only where the head is on none either. */
    @Test
    void rule_422_who_is_on_no_record_decides_nothing_while_the_head_is_on_record() {
        aFacilityOfItsOwn();
        var before = world.recommended("OUTPATIENT");
        world.step(world.head, before, "permission", GRANTED, 200)
                .body("permission.steps[0].decidedBy.capacity", equalTo("SELF"));
        var appointment = World.id(record("SELF", today(), null));
        var id = world.recommended("OUTPATIENT");

        world.refused(world.head, id, "permission", GRANTED, 422, "mandate-must-cover-the-day");
        world.read(world.head, id)
                .body(
                        "actions.blocked.find { it.name == 'permission' }.because",
                        contains("mandate-must-cover-the-day"));
        world.step(deputy, id, "permission", GRANTED, 200)
                .body("permission.steps[0].decidedBy.mandateId", equalTo(appointment.toString()));
    }

    private void aFacilityOfItsOwn() {
        world = World.covered();
        deputy = Persona.ofFacility(world.facility, "facility-head").claim("employee_number", employeeNumber);
    }

    @Test
    void absent_404_for_another_facility() {
        var mandate = World.id(record("ACTING", today(), today()));
        var stranger = Persona.ofFacility(UUID.randomUUID(), "custody-registrar");

        stranger.asks().get("/v1/mandates/" + mandate).then().statusCode(404);
        stranger.asks()
                .body("{\"from\": \"2026-12-01\"}")
                .post("/v1/mandates/" + mandate + "/revocation")
                .then()
                .statusCode(404);
        stranger.asks().get("/v1/mandates").then().statusCode(200).body("items.id", not(hasItem(mandate.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "doctor", "custody-officer", "facility-head", "oversight", "referral-desk"})
    void forbidden_403_to_record(String role) {
        world.withRole(role)
                .asks()
                .body(body("ACTING", today(), today()))
                .post("/v1/mandates")
                .then()
                .statusCode(403);
    }

    @Test
    void invalid_400() {
        for (var body : new String[] {
            "{}",
            body("ACTING", today(), null),
            body("ACTING", today(), today().minusDays(1)),
            body("HEAD", today(), today())
        }) {
            world.registrar.asks().body(body).post("/v1/mandates").then().statusCode(400);
        }
    }

    @Test
    void no_event_names_anybody() {
        record("ACTING", today(), today());

        assertThat(Rows.texts("select convert_from(payload, 'UTF8') from outbox where type like 'mandate.%'"))
                .isNotEmpty()
                .noneMatch(payload -> payload.contains("Uji Wakil") || payload.contains(employeeNumber));
    }

    private ValidatableResponse record(String capacity, LocalDate from, LocalDate until) {
        return world.registrar
                .asks()
                .body(body(capacity, from, until))
                .post("/v1/mandates")
                .then();
    }

    private ValidatableResponse revoke(UUID mandate, LocalDate from) {
        return world.registrar
                .asks()
                .body("{\"from\": \"" + from + "\"}")
                .post("/v1/mandates/" + mandate + "/revocation")
                .then();
    }

    private String body(String capacity, LocalDate from, LocalDate until) {
        return """
                {"paper": {"holder": "Uji Wakil", "employeeNumber": "%s", "documentNumber": "SP-1",
                           "documentDate": "2026-11-01"},
                 "capacity": "%s", "validFrom": "%s"%s}
                """.formatted(
                        employeeNumber, capacity, from, until == null ? "" : ", \"validUntil\": \"" + until + "\"");
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
