package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;

/** An emergency does not wait until the agreements service has told of the facility. */
@QuarkusTest
class UntoldFacilityTest {

    final UUID facility = UUID.randomUUID();
    final Persona officer = Persona.ofFacility(facility, "custody-officer");
    final Persona head = Persona.ofFacility(facility, "facility-head");
    final Persona nurse = Persona.ofFacility(facility, "nurse");

    @Test
    void an_emergency_goes_ahead_and_gets_its_region_when_the_facility_is_told_of() {
        var id = World.id(
                officer.asks().body(emergency()).post("/v1/emergencies").then());
        officer.asks()
                .body("{}")
                .post("/v1/referrals/" + id + "/departure")
                .then()
                .statusCode(200)
                .body("movement.status", equalTo("DEPARTED"));
        head.asks()
                .get("/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("cover.outsideAgreement", equalTo(true))
                .body("obligations.kind", hasItem("HEAD_PERMISSION_AFTERWARDS"));
        assertThat(Rows.texts("select region from referral where id = '" + id + "'"))
                .containsExactly("ID-XX");

        Events.send("agreements", UUID.randomUUID(), "facility.registered", facility, 1, """
                {"facilityId": "%s", "name": "Rutan Baru", "type": "RUTAN", "class": "IIA", "region": "ID-PB",
                 "timeZone": "WIT", "zoneId": "Asia/Jayapura", "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(facility));

        await().untilAsserted(() -> assertThat(
                        Rows.texts("select region || ' ' || zone_id from referral where id = '" + id + "'"))
                .containsExactly("ID-PB Asia/Jayapura"));
        assertThat(Rows.texts("select distinct region from obligation where referral_id = '" + id + "'"))
                .containsExactly("ID-PB");
        assertThat(Rows.texts("select region from patient where facility_id = '" + facility + "'"))
                .containsExactly("ID-PB");
        Persona.ofRegion("ID-PB", "oversight")
                .asks()
                .get("/v1/referrals/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void planned_work_waits_until_the_facility_is_told_of() {
        var id = World.id(
                officer.asks().body(emergency()).post("/v1/emergencies").then());
        var patient = Rows.texts("select patient_id::text from referral where id = '" + id + "'")
                .get(0);

        nurse.asks()
                .body(World.draft(UUID.fromString(patient), UUID.randomUUID(), "OUTPATIENT"))
                .post("/v1/referrals")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/facility-not-registered"));
    }

    private static String emergency() {
        return """
                {"provisionalPatient": {"name": "Joko", "sex": "MALE", "block": "A-1"}, "condition": "Tidak sadar",
                 "destinationName": "RSUD terdekat", "occurredAt": "%s"}
                """.formatted(Instant.now().minusSeconds(60));
    }
}
