package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;
import org.sambung.testing.Ports;

@QuarkusTest
class WebhookDeliveryTest {

    @Inject
    SendingWebhooks sending;

    World world;

    @BeforeEach
    void covered() {
        world = World.covered();
    }

    @Test
    void a_submission_is_told_once_to_each_endpoint_that_wants_it() throws Exception {
        try (var hospital = new Hospital()) {
            var one = Endpoint.of(world.partnerOfficer, hospital.url("/one"), "referral.submitted");
            var other = Endpoint.of(world.partnerOfficer, hospital.url("/other"), "referral.submitted");

            var referral = world.submitted("OUTPATIENT");

            await().until(() -> "DELIVERED".equals(one.status()) && "DELIVERED".equals(other.status()));
            assertThat(hospital.messages())
                    .extracting(Hospital.Message::path)
                    .containsExactlyInAnyOrder("/one", "/other");
            for (var message : hospital.messages()) {
                message.verify(message.path().equals("/one") ? one.webhookSecret() : other.webhookSecret());
                assertThat(message.body()).contains("referral.submitted").contains(referral.toString());
            }
            assertThat(one.deliveries().get(0))
                    .containsEntry("attempts", 1)
                    .containsEntry("lastAnswer", 200)
                    .containsEntry("type", "referral.submitted")
                    .containsKey("finishedAt");
        }
    }

    @Test
    void a_message_names_nobody_and_tells_nothing_clinical_or_of_custody() {
        try (var hospital = new Hospital()) {
            Endpoint.of(world.partnerOfficer, hospital.url("/in"), "referral.departed");
            var referral = world.readyToGo("OUTPATIENT");

            world.step(world.officer, referral, "departure", "{}", 200);

            await().until(() -> hospital.messages().size() == 1);
            assertThat(hospital.messages().get(0).body())
                    .doesNotContain("Warga Uji", "6271010101900001", "K35", "Nyeri", "AIRBORNE", "B-4", "Petugas Uji")
                    .doesNotContain("permission", "escort", "custody", "patient", "GRANTED")
                    .contains("\"link\":\"/v1/referrals/" + referral + "\"");
        }
    }

    /** How somebody got out of custody's hands is none of the hospital's business; whether they have come is. */
    @Test
    void who_escapes_on_the_way_is_on_the_way_for_the_hospital() {
        try (var hospital = new Hospital()) {
            Endpoint.of(world.partnerOfficer, hospital.url("/in"), "referral.letter-completed");
            var referral = world.anEmergency("CONVICT");
            world.step(world.officer, referral, "departure", "{}", 200);
            world.step(world.officer, referral, "escape", null, 200);

            world.step(world.nurse, referral, "letter", "{\"clinical\": {\"reason\": \"Sesak\"}}", 200);

            await().until(() -> hospital.messages().size() == 1);
            assertThat(hospital.messages().get(0).body()).contains("\"movementStatus\":\"DEPARTED\"");
            world.read(world.desk, referral).body("movement.status", org.hamcrest.Matchers.equalTo("DEPARTED"));
        }
    }

    @Test
    void a_failing_endpoint_is_tried_again_with_the_same_message() throws Exception {
        try (var hospital = new Hospital(500, 500)) {
            var endpoint = Endpoint.of(world.partnerOfficer, hospital.url("/in"), "referral.submitted");

            world.submitted("OUTPATIENT");

            await().until(() -> "DELIVERED".equals(endpoint.status()));
            assertThat(endpoint.deliveries().get(0)).containsEntry("attempts", 3);
            assertThat(hospital.messages())
                    .hasSize(3)
                    .extracting(Hospital.Message::id)
                    .containsOnly((String) endpoint.deliveries().get(0).get("id"));
            hospital.messages().get(2).verify(endpoint.webhookSecret());
        }
    }

    @Test
    void a_redirect_is_a_failed_attempt_and_not_followed() {
        try (var hospital = new Hospital(302)) {
            var endpoint = Endpoint.of(world.partnerOfficer, hospital.url("/in"), "referral.submitted");

            world.submitted("OUTPATIENT");

            await().until(() -> "DELIVERED".equals(endpoint.status()));
            assertThat(endpoint.deliveries().get(0)).containsEntry("attempts", 2);
            assertThat(hospital.messages()).extracting(Hospital.Message::path).containsExactly("/in", "/in");
        }
    }

    @Test
    void where_nobody_listens_the_next_attempt_is_a_row_in_the_database() {
        var endpoint =
                Endpoint.of(world.partnerOfficer, "http://127.0.0.1:" + Ports.free() + "/in", "referral.submitted");

        world.submitted("OUTPATIENT");

        await().until(() -> endpoint.deliveries().size() == 1
                && endpoint.deliveries().get(0).get("attempts").equals(3));
        var delivery = endpoint.deliveries().get(0);
        assertThat(delivery).containsEntry("status", "PENDING").doesNotContainKeys("lastAnswer", "finishedAt");
        await().untilAsserted(() -> assertThat(Rows.count("select from scheduled_tasks where task_name = 'webhook' and"
                        + " not picked and execution_time > now() + interval '50 minutes' and task_instance = '"
                        + delivery.get("id") + "'"))
                .isEqualTo(1));
    }

    @Test
    void an_attempt_that_a_killed_replica_had_begun_is_soon_made_by_another() {
        try (var hospital = new Hospital(500, 500, 500)) {
            var endpoint = Endpoint.of(world.partnerOfficer, hospital.url("/in"), "referral.submitted");
            world.submitted("OUTPATIENT");
            await().until(() -> hospital.messages().size() == 3);
            var attempt = " where not picked and task_instance = '"
                    + endpoint.deliveries().get(0).get("id") + "'";
            await().until(() -> Rows.count("select from scheduled_tasks" + attempt) == 1);

            Rows.execute("update scheduled_tasks set picked = true, picked_by = 'killed',"
                    + " last_heartbeat = now() - interval '15 s'" + attempt);

            await().atMost(Duration.ofSeconds(20)).until(() -> "DELIVERED".equals(endpoint.status()));
            assertThat(hospital.messages()).hasSize(4);
        }
    }

    @Test
    void an_attempt_is_scheduled_only_if_its_delivery_is_committed() {
        var delivery = UUID.randomUUID();
        QuarkusTransaction.begin();
        sending.schedule(delivery, new EndpointOwner(null, world.partner, null));

        QuarkusTransaction.rollback();

        assertThat(Rows.count("select from scheduled_tasks where task_instance = '" + delivery + "'"))
                .isZero();
    }

    @Test
    void an_event_that_comes_twice_is_delivered_once() {
        try (var hospital = new Hospital()) {
            var endpoint =
                    Endpoint.of(world.partnerOfficer, hospital.url("/in"), "referral.submitted", "referral.cancelled");
            var referral = world.submitted("OUTPATIENT");
            await().until(() -> hospital.messages().size() == 1);

            sendAgain(event(referral, "referral.submitted"));

            // Behind it on the same partition: when this has come, the repeated one has been seen.
            world.step(world.doctor, referral, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
            await().until(() -> hospital.messages().size() == 2);
            assertThat(endpoint.deliveries())
                    .extracting(delivery -> delivery.get("type"))
                    .containsExactly("referral.cancelled", "referral.submitted");
        }
    }

    @Test
    void a_type_not_subscribed_is_not_delivered() {
        var endpoint = Endpoint.of(world.partnerOfficer, "http://127.0.0.1:1/in", "referral.closed");

        var referral = world.submitted("OUTPATIENT");

        awaitSeen(referral, "referral.submitted");
        assertThat(endpoint.deliveries()).isEmpty();
    }

    @Test
    void another_partners_endpoint_is_not_told() {
        var other = World.covered();
        var endpoint = Endpoint.of(other.partnerOfficer, "http://127.0.0.1:1/in", "referral.submitted");

        var referral = world.submitted("OUTPATIENT");

        awaitSeen(referral, "referral.submitted");
        assertThat(endpoint.deliveries()).isEmpty();
    }

    @Test
    void a_referral_that_was_never_sent_is_not_told_of() {
        var endpoint = Endpoint.of(
                world.partnerOfficer, "http://127.0.0.1:1/in", "referral.cancelled", "referral.letter-completed");
        var draft = world.aDraft("OUTPATIENT");
        world.step(world.doctor, draft, "letter", "{\"clinical\": {\"reason\": \"Nyeri\"}}", 200);
        var recommended = world.recommended("OUTPATIENT");

        world.step(world.doctor, draft, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
        world.step(world.doctor, recommended, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);

        awaitSeen(draft, "referral.cancelled");
        awaitSeen(recommended, "referral.cancelled");
        assertThat(endpoint.deliveries()).isEmpty();
    }

    @Test
    void deliveries_come_in_pages_newest_first() {
        var endpoint = Endpoint.of(world.partnerOfficer, "http://127.0.0.1:1/in", "referral.submitted");
        world.submitted("OUTPATIENT");
        world.submitted("OUTPATIENT");
        await().until(() -> endpoint.deliveries().size() == 2);
        var path = "/v1/webhook-endpoints/" + endpoint.id() + "/deliveries?limit=1";

        var first = world.partnerOfficer
                .asks()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(first.getString("next")).isEqualTo(first.getString("items[0].id"));
        world.partnerOfficer
                .asks()
                .get(path + "&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        org.hamcrest.Matchers.contains(
                                endpoint.deliveries().get(1).get("id")))
                .body("next", org.hamcrest.Matchers.nullValue());
    }

    private static ConsumerRecord<String, byte[]> event(UUID referral, String type) {
        return await().until(
                        () -> Events.all("referrals").stream()
                                .filter(event -> event.key().equals(referral.toString()))
                                .filter(event -> type.equals(Events.header(event, "ce_type")))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static void awaitSeen(UUID referral, String type) {
        var event = Events.header(event(referral, type), "ce_id");
        await().until(() ->
                Rows.count("select from inbox where consumer = 'webhooks' and message_id = '" + event + "'") == 1);
    }

    private static void sendAgain(ConsumerRecord<String, byte[]> event) {
        var headers = new HashMap<String, String>();
        event.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        Events.sendRaw("referrals", event.key(), headers, event.value());
    }
}
