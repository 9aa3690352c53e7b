package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.Events;
import org.sambung.testing.Refusal;

@QuarkusTest
class EmergencyTest {

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
    }

    @Test
    void created_201_with_phone_and_every_due_time() {
        var declared = world.emergency(world.nurse, world.aPatient("DETAINEE"))
                .statusCode(201)
                .body("kind", equalTo("EMERGENCY"))
                .body("clinical.status", equalTo("SUBMITTED"))
                .body("destination.emergencyPhone", equalTo("+62 536 000"))
                .body("cover.outsideAgreement", equalTo(false))
                .body(
                        "obligations.kind",
                        contains(
                                "COMPLETE_LETTER",
                                "AUTHORITY_PERMISSION_AFTERWARDS",
                                "HEAD_PERMISSION_AFTERWARDS",
                                "TELL_DETAINING_AUTHORITY"))
                .body("obligations.state", everyItem(equalTo("OPEN")))
                .body("actions.possible.name", hasItem("departure"));
        var id = World.id(declared);
        world.read(world.desk, id)
                .statusCode(200)
                .body("clinical.summary.reason", equalTo("Sesak napas berat"))
                .body("patient.person.nik", equalTo("6271010101900001"))
                .body("permission", nullValue());
        await().untilAsserted(() ->
                assertThat(Events.typesOf("referrals", id)).containsExactly("referral.emergency-declared"));
    }

    /** A phone that heard no answer asks again. */
    @Test
    void four_fields_suffice_for_an_emergency() {
        var id = World.id(world.nurse
                .asks()
                .body("""
                {"patientId": "%s", "condition": "Kejang", "destinationId": "%s", "occurredAt": "%s"}
                """.formatted(
                        world.aPatient("CONVICT"), world.partner, Instant.now().minusSeconds(5)))
                .post("/v1/emergencies")
                .then());

        world.step(world.officer, id, "departure", "{}", 200).body("movement.status", equalTo("DEPARTED"));
        world.step(world.officer, id, "arrival", null, 200).body("clinical.status", equalTo("ARRIVED"));
    }

    @Test
    void an_emergency_that_is_sent_again_with_its_key_is_one_referral() {
        var patient = world.aPatient("CONVICT");
        var body = """
                {"patientId": "%s", "condition": "Sesak napas berat", "destinationId": "%s", "occurredAt": "%s"}
                """.formatted(patient, world.partner, Instant.now().minusSeconds(60));
        var key = UUID.randomUUID().toString();

        var first = world.nurse
                .asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/emergencies")
                .then()
                .statusCode(201);
        var again = world.nurse
                .asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/emergencies")
                .then()
                .statusCode(201);

        assertThat(again.extract().header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(Rows.count("select 1 from referral where patient_id = '" + patient + "'"))
                .isOne();
        assertThat(Rows.count("select 1 from obligation where referral_id = '" + World.id(first) + "'"))
                .isEqualTo(2);
    }

    @Test
    void an_emergency_is_never_blocked_by_an_expired_agreement() {
        var world = World.covered();
        world.agreement("agreement.expired", 6, "EXPIRED", LocalDate.now().minusDays(1));
        await().until(() -> Rows.count(
                        "select 1 from coverage where status = 'EXPIRED' and agreement_id = '" + world.agreement + "'")
                == 1);

        world.emergency(world.nurse, world.aPatient("CONVICT"))
                .statusCode(201)
                .body("cover.outsideAgreement", equalTo(true));
    }

    @Test
    void departure_waits_for_nothing_and_moves_the_clock_of_the_permission() {
        var id = world.anEmergency("CONVICT");
        var left = Instant.now().minus(Duration.ofMinutes(10)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

        world.step(world.officer, id, "departure", "{\"occurredAt\": \"" + left + "\"}", 200)
                .body("movement.status", equalTo("DEPARTED"))
                .body(
                        "obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.due",
                        equalTo(left.plus(Duration.ofHours(24)).toString()));
    }

    @Test
    void permission_afterwards_meets_its_obligation() {
        var id = world.anEmergency("CONVICT");

        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200)
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("DONE"))
                .body("obligations.find { it.kind == 'COMPLETE_LETTER' }.state", equalTo("OPEN"));
    }

    @Test
    void letter_completed_meets_its_obligation() {
        var id = world.anEmergency("CONVICT");

        world.step(
                        world.doctor,
                        id,
                        "letter",
                        "{\"clinical\": {\"reason\": \"Sesak napas\", \"diagnosis\": \"J45\"}}",
                        200)
                .body("obligations.find { it.kind == 'COMPLETE_LETTER' }.state", equalTo("DONE"))
                .body("clinical.summary.diagnosis", equalTo("J45"));
    }

    @Test
    void the_letter_of_who_died_at_the_hospital_can_still_be_completed() {
        var id = world.emergencyAtHospital("CONVICT");
        world.step(world.officer, id, "death", "{\"natural\": true}", 200).body("clinical.status", equalTo("DIED"));

        world.step(world.doctor, id, "letter", "{\"clinical\": {\"reason\": \"Sesak napas\"}}", 200)
                .body("obligations.find { it.kind == 'COMPLETE_LETTER' }.state", equalTo("DONE"));
        world.refused(world.doctor, id, "letter", "{\"clinical\": {\"reason\": \"Sesak\"}}", 409, "illegal-transition");
    }

    @Test
    void who_was_waited_for_and_never_left_owes_no_permission() {
        var world = World.covered();
        var id = world.anEmergency("CONVICT");
        assertThat(Lists.ids(Lists.section(world.head, "facility-head", "PERMISSIONS")))
                .contains(id);
        world.step(world.desk, id, "acceptance", "{}", 200);

        world.step(world.desk, id, "no-show", "{\"reason\": \"NO_ESCORT\"}", 200);

        world.read(world.head, id)
                .body("obligations.state", everyItem(equalTo("IMPOSSIBLE")))
                .body("permission.decides", nullValue());
        assertThat(Lists.ids(Lists.section(world.head, "facility-head", "PERMISSIONS")))
                .doesNotContain(id);
    }

    @Test
    void an_emergency_that_has_arrived_has_left_though_nobody_said_so() {
        var id = world.anEmergency("DETAINEE");
        var at = Instant.now().minus(Duration.ofSeconds(30)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

        world.step(world.desk, id, "arrival", "{\"occurredAt\": \"" + at + "\"}", 200)
                .body("movement.departedAt", equalTo(at.toString()))
                .body("movement.arrivedAt", equalTo(at.toString()));

        world.read(world.nurse, id)
                .body(
                        "obligations.findAll { it.kind.endsWith('PERMISSION_AFTERWARDS') }.due",
                        contains(
                                at.plus(Duration.ofHours(24)).toString(),
                                at.plus(Duration.ofHours(24)).toString()));

        var history = world.history(id);
        assertThat(history.get(1))
                .containsEntry("action", "referral.departed")
                .containsEntry("reason", "KNOWN_BY_ARRIVAL");
        world.lastChange(id, "referral.arrived", "referral-desk", "DEPARTED", "AT_HOSPITAL");
        assertThat(Rows.eventsOf(id))
                .containsExactly("1 referral.emergency-declared", "2 referral.departed", "3 referral.arrived");
        world.step(world.desk, id, "treatment", null, 200);
    }

    @Test
    void an_emergency_cannot_be_rejected() {
        var id = world.anEmergency("CONVICT");

        world.step(world.desk, id, "rejection", "{\"reason\": \"NO_CAPACITY\"}", 409)
                .body("type", equalTo("/problems/illegal-transition"));
        world.read(world.desk, id).body("actions.possible.name", not(hasItem("rejection")));
    }

    @Test
    void a_custody_officer_may_declare_one_and_cannot_read_it_back() {
        var patient = world.aPatient("CONVICT");

        world.emergency(world.officer, patient)
                .statusCode(201)
                .body("clinical.summary", nullValue())
                .body("patient.block", equalTo("B-4"))
                .body("patient.person", nullValue());
    }

    @Test
    void the_destination_may_lie_outside_the_register() {
        world.nurse
                .asks()
                .body("""
                {"patientId": "%s", "condition": "Luka bakar", "destinationName": "Klinik terdekat", "occurredAt": "%s"}
                """.formatted(world.aPatient("CONVICT"), Instant.now().minusSeconds(5)))
                .post("/v1/emergencies")
                .then()
                .statusCode(201)
                .body("destination.name", equalTo("Klinik terdekat"))
                .body("cover.outsideAgreement", equalTo(true));
    }

    @Test
    void rule_422_a_health_office_gives_no_care() {
        var office = World.uncovered("HEALTH_OFFICE");

        Refusal.is(
                office.nurse
                        .asks()
                        .body("""
                        {"patientId": "%s", "condition": "Luka bakar", "destinationId": "%s", "occurredAt": "%s"}
                        """.formatted(
                                        office.aPatient("CONVICT"),
                                        office.partner,
                                        Instant.now().minusSeconds(5)))
                        .post("/v1/emergencies"),
                422,
                "destination-must-give-care");
    }

    @Test
    void an_emergency_is_not_blocked_by_a_partner_that_is_not_known_yet() {
        var partner = UUID.randomUUID();
        var patient = world.aPatient("CONVICT");
        var id = World.id(world.nurse
                .asks()
                .body("""
                {"patientId": "%s", "condition": "Luka bakar", "destinationId": "%s", "occurredAt": "%s"}
                """.formatted(patient, partner, Instant.now().minusSeconds(5)))
                .post("/v1/emergencies")
                .then()
                .body("destination.partnerId", equalTo(partner.toString()))
                .body("cover.outsideAgreement", equalTo(true)));

        world.step(world.officer, id, "departure", "{}", 200);
        world.nurse.asks().get("/v1/referrals?patientId=" + patient).then().body("items.id", contains(id.toString()));
        world.officer.asks().get("/v1/movements/outside").then().statusCode(200);
        Events.send(
                "agreements",
                UUID.randomUUID(),
                "partner.registered",
                partner,
                1,
                world.partnerTerms("HOSPITAL").replace(world.partner.toString(), partner.toString()));
        await().untilAsserted(() -> world.read(world.nurse, id).body("destination.name", equalTo("RS Uji")));
    }

    @Test
    void invalid_400_without_one_of_the_four_fields() {
        world.nurse
                .asks()
                .body("{\"patientId\": \"" + UUID.randomUUID() + "\", \"destinationName\": \"RS\"}")
                .post("/v1/emergencies")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/condition", "/occurredAt"));
    }

    @Test
    void an_obligation_is_met_once() {
        var id = world.anEmergency("DETAINEE");
        var number = world.read(world.registrar, id)
                .extract()
                .<Integer>path("obligations.find { it.kind == 'TELL_DETAINING_AUTHORITY' }.number");
        var body = "{\"channel\": \"PHONE\", \"recipient\": \"Uji Jaksa\", \"letterNumber\": \"B-1\"}";

        world.step(world.registrar, id, "obligations/" + number + "/fulfilment", body, 200)
                .body("obligations.find { it.number == " + number + " }.state", equalTo("DONE"));
        world.step(world.registrar, id, "obligations/" + number + "/fulfilment", body, 409);
        world.step(world.registrar, id, "obligations/99/fulfilment", body, 404);
    }
}
