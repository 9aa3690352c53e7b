package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;

/** Endpoints are changed and removed by whose they are; what is under way ends cleanly. */
@QuarkusTest
class ChangeEndpointTest {

    private static final String URL = "http://127.0.0.1:1/in";

    World world;
    Persona officer;

    @BeforeEach
    void covered() {
        world = World.covered();
        officer = world.partnerOfficer;
    }

    @Test
    void changed_200_with_the_version_it_is_based_on() {
        var endpoint = Endpoint.of(officer, URL, "referral.submitted");

        put(officer, endpoint.id(), null, URL, "referral.closed").statusCode(428);
        put(officer, endpoint.id(), "\"9\"", URL, "referral.closed").statusCode(412);
        put(officer, endpoint.id(), etag(endpoint), URL + "2", "referral.closed")
                .statusCode(200)
                .body("url", equalTo(URL + "2"))
                .body("eventTypes", contains("referral.closed"))
                .body("webhookSecret", nullValue());

        assertThat(Rows.eventsOf(endpoint.id()))
                .containsExactly("1 webhook-endpoint.registered", "2 webhook-endpoint.changed");
    }

    @Test
    void a_change_is_held_to_what_a_registration_is() {
        var endpoint = Endpoint.of(officer, URL, "referral.submitted");

        put(officer, endpoint.id(), etag(endpoint), "https://169.254.169.254/x", "referral.closed")
                .statusCode(422)
                .body("type", equalTo("/problems/address-not-allowed"));
        put(officer, endpoint.id(), etag(endpoint), URL, "referral.permission-decided")
                .statusCode(400)
                .body("errors.pointer", contains("/eventTypes"));
    }

    @Test
    void of_two_who_change_at_once_one_is_told_that_it_is_stale() {
        var endpoint = Endpoint.of(officer, URL, "referral.submitted");
        var etag = etag(endpoint);

        var answers = Stream.of("/one", "/two")
                .map(path -> CompletableFuture.supplyAsync(
                        () -> put(officer, endpoint.id(), etag, URL + path, "referral.closed")
                                .extract()
                                .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void what_is_under_way_goes_to_the_new_address_under_the_same_id() {
        try (var old = new Hospital(500, 500, 500, 500);
                var moved = new Hospital()) {
            var endpoint = Endpoint.of(officer, old.url("/in"), "referral.submitted");
            world.submitted("OUTPATIENT");
            await().until(() -> old.messages().size() == 3 && waits(endpoint));

            put(officer, endpoint.id(), etag(endpoint), moved.url("/in"), "referral.submitted")
                    .statusCode(200);
            attemptNow(endpoint);

            await().until(() -> "DELIVERED".equals(endpoint.status()));
            assertThat(old.messages()).hasSize(3);
            assertThat(moved.messages()).extracting(Hospital.Message::id).containsExactly((String)
                    endpoint.deliveries().get(0).get("id"));
        }
    }

    @Test
    void removed_204_once_or_many_times_and_nothing_is_told_there_or_taken_from_there() {
        try (var hospital = new Hospital(500, 500, 500, 500)) {
            var endpoint = Endpoint.of(officer, hospital.url("/in"), "referral.submitted");
            world.submitted("OUTPATIENT");
            await().until(() -> hospital.messages().size() == 3 && waits(endpoint));
            var delivery = (String) endpoint.deliveries().get(0).get("id");

            delete(officer, endpoint.id(), "\"9\"").statusCode(412);
            delete(officer, endpoint.id(), null).statusCode(428);
            var etag = etag(endpoint);
            delete(officer, endpoint.id(), etag).statusCode(204);
            delete(officer, endpoint.id(), etag).statusCode(204);
            Rows.execute("update scheduled_tasks set execution_time = now() where task_instance = '" + delivery + "'");

            await().until(() -> Rows.texts("select status from webhook_delivery where id = '" + delivery + "'")
                    .contains("DROPPED"));
            await().until(() ->
                    Rows.count("select from scheduled_tasks where task_instance = '" + delivery + "'") == 0);
            world.submitted("OUTPATIENT");
            var witness = Endpoint.of(officer, hospital.url("/witness"), "referral.submitted");
            world.submitted("OUTPATIENT");
            await().until(() -> !witness.deliveries().isEmpty());
            assertThat(hospital.messages())
                    .filteredOn(message -> message.path().equals("/in"))
                    .hasSize(3);
            assertThat(Rows.count("select from webhook_delivery where endpoint_id = '" + endpoint.id() + "'"))
                    .isEqualTo(1);
            assertThat(Rows.eventsOf(endpoint.id()))
                    .containsExactly("1 webhook-endpoint.registered", "2 webhook-endpoint.removed");
            officer.asks()
                    .get("/v1/webhook-endpoints")
                    .then()
                    .body("id", not(hasItem(endpoint.id().toString())));
            officer.asks().get("/v1/webhook-endpoints/" + endpoint.id()).then().statusCode(404);
            put(officer, endpoint.id(), "*", URL, "referral.closed").statusCode(404);
            assertThat(Rows.texts("select webhook_endpoint_partner('" + endpoint.id() + "')::text"))
                    .containsOnlyNulls();
        }
    }

    @Test
    void absent_404_for_others() {
        var endpoint = Endpoint.of(officer, URL, "referral.submitted");
        var other = Persona.ofPartner(UUID.randomUUID(), "partner-officer");

        other.asks().get("/v1/webhook-endpoints/" + endpoint.id()).then().statusCode(404);
        put(other, endpoint.id(), "*", URL, "referral.closed").statusCode(404);
        delete(other, endpoint.id(), "*").statusCode(404);
        delete(world.head, endpoint.id(), "*").statusCode(404);
        delete(world.desk, endpoint.id(), "*").statusCode(403);
    }

    private static boolean waits(Endpoint endpoint) {
        return Rows.count(
                        "select from scheduled_tasks where not picked and execution_time > now() + interval '50 minutes'"
                                + " and task_instance = '"
                                + endpoint.deliveries().get(0).get("id") + "'")
                == 1;
    }

    private static void attemptNow(Endpoint endpoint) {
        Rows.execute("update scheduled_tasks set execution_time = now() where task_instance = '"
                + endpoint.deliveries().get(0).get("id") + "'");
    }

    private static String etag(Endpoint endpoint) {
        return endpoint.officer()
                .asks()
                .get("/v1/webhook-endpoints/" + endpoint.id())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse put(Persona who, UUID id, String ifMatch, String url, String type) {
        var request = who.asks().body("{\"url\": \"" + url + "\", \"eventTypes\": [\"" + type + "\"]}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/webhook-endpoints/" + id)
                .then();
    }

    private static ValidatableResponse delete(Persona who, UUID id, String ifMatch) {
        var request = who.asks();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete("/v1/webhook-endpoints/" + id)
                .then();
    }
}
