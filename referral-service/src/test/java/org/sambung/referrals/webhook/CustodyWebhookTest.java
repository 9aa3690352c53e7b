package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;

/** Push gateways of a facility and of a region: told of what happens, and of nothing clinical. */
@QuarkusTest
class CustodyWebhookTest {

    static final String NOWHERE = "http://127.0.0.1:1/in";

    World world;

    @BeforeEach
    void aWorld() {
        world = World.covered();
    }

    @Test
    void a_facility_and_its_region_are_told_without_anything_clinical() throws Exception {
        try (var gateway = new Hospital();
                var office = new Hospital()) {
            var ofFacility = Endpoint.of(world.head, gateway.url("/in"), "referral.emergency-declared");
            var ofRegion = Endpoint.of(world.oversight, office.url("/in"), "referral.emergency-declared");

            var id = world.anEmergency("DETAINEE");

            await().until(() -> !gateway.messages().isEmpty());
            await().until(() ->
                    office.messages().stream().anyMatch(told -> told.body().contains(id.toString())));
            var told = gateway.messages().get(0);
            told.verify(ofFacility.webhookSecret());
            assertThat(told.body())
                    .contains(id.toString(), "\"link\":\"/v1/referrals/" + id)
                    .doesNotContain("clinicalStatus", "\"kind\"", "patientId", "Sesak");
            assertThat(ofRegion.deliveries()).isNotEmpty();
        }
    }

    /** How a patient got out of custody's hands is none of its business, and nobody has arrived. */
    @Test
    void a_hospital_is_not_told_of_an_escape_on_the_way_nor_that_anybody_came() {
        try (var hospital = new Hospital()) {
            Endpoint.of(world.partnerOfficer, hospital.url("/in"), "referral.letter-completed");
            var id = world.anEmergency("CONVICT");
            world.step(world.officer, id, "departure", "{}", 200);
            world.step(world.officer, id, "escape", null, 200);

            world.step(world.doctor, id, "letter", "{\"clinical\": {\"reason\": \"Sesak\"}}", 200);

            await().until(() -> !hospital.messages().isEmpty());
            assertThat(hospital.messages().get(0).body()).contains("\"movementStatus\":\"DEPARTED\"");
        }
    }

    @Test
    void a_gateway_is_not_told_how_the_care_of_who_was_released_goes_on() {
        var care = Endpoint.of(world.head, NOWHERE, "referral.admitted");
        var end = Endpoint.of(world.head, NOWHERE, "referral.custody-ended");
        var id = world.atHospital("INPATIENT");
        var patient = Rows.texts("select patient_id::text from referral where id = '" + id + "'")
                .get(0);
        world.registrar
                .asks()
                .post("/v1/patients/" + patient + "/release")
                .then()
                .statusCode(200);

        world.step(world.desk, id, "admission", "{}", 200);

        await().until(() ->
                Rows.count("select 1 from inbox i join outbox o on o.id::text = i.message_id where i.consumer ="
                                + " 'webhooks' and o.type = 'referral.admitted' and o.aggregate_id = '" + id + "'")
                        == 1);
        assertThat(end.deliveries()).hasSize(1);
        assertThat(care.deliveries()).isEmpty();
    }

    @Test
    void another_facility_and_another_region_are_not_told() {
        var other = World.covered();
        var ofOther = Endpoint.of(other.head, NOWHERE, "referral.emergency-declared");
        var elsewhere = Endpoint.of(Persona.ofRegion("ID-XW", "oversight"), NOWHERE, "referral.emergency-declared");
        var own = Endpoint.of(world.head, NOWHERE, "referral.emergency-declared");

        world.anEmergency("CONVICT");

        await().until(() -> !own.deliveries().isEmpty());
        assertThat(ofOther.deliveries()).isEmpty();
        assertThat(elsewhere.deliveries()).isEmpty();
    }

    @Test
    void a_facility_is_told_of_what_is_not_yet_sent_to_a_hospital() {
        var own = Endpoint.of(world.head, NOWHERE, "referral.recommended");

        world.recommended("OUTPATIENT");

        await().until(() -> !own.deliveries().isEmpty());
    }

    @Test
    void created_201_without_what_only_a_hospital_needs() {
        Endpoint.registration(world.head, NOWHERE, "referral.returned")
                .statusCode(201)
                .body("facilityId", equalTo(world.facility.toString()))
                .body("partnerId", nullValue())
                .body("messageSecret", nullValue())
                .body("messagesTo", nullValue());
        Endpoint.registration(world.oversight, NOWHERE, "referral.returned")
                .statusCode(201)
                .body("region", equalTo(World.REGION));
    }

    @ParameterizedTest
    @CsvSource({
        "facility-head, referral.letter-completed",
        "oversight, referral.recommended",
        "partner-officer, referral.permission-decided"
    })
    void invalid_400_of_what_is_not_for_them(String role, String type) {
        Endpoint.registration(world.withRole(role), NOWHERE, type)
                .statusCode(400)
                .body("errors.pointer", contains("/eventTypes"));
    }

    @Test
    void each_sees_its_own_endpoints_only() {
        var own = Endpoint.of(world.head, NOWHERE, "referral.returned");

        world.head
                .asks()
                .get("/v1/webhook-endpoints")
                .then()
                .body("id", contains(own.id().toString()));
        Persona.ofFacility(UUID.randomUUID(), "facility-head")
                .asks()
                .get("/v1/webhook-endpoints/" + own.id() + "/deliveries")
                .then()
                .statusCode(404);
        world.doctor.asks().get("/v1/webhook-endpoints").then().statusCode(403);
    }
}
