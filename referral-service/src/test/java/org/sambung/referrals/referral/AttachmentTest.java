package org.sambung.referrals.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.platform.content.ArrivingContent;
import org.sambung.platform.content.FileName;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.Scans;

/** Results travel along, for the clinic and the hospital alone. */
@QuarkusTest
class AttachmentTest {

    static final byte[] PDF = Scans.pdf(600_000, 7);

    World world;
    UUID id;

    @BeforeEach
    void submitted() {
        world = World.common();
        id = world.submitted("OUTPATIENT");
    }

    @Test
    void created_201_with_history_and_event_and_byte_for_byte_at_the_hospital() {
        var created = attach(world.nurse, Scans.PDF, PDF)
                .then()
                .statusCode(201)
                .body("kind", equalTo("LABORATORY"))
                .body("fileName", equalTo("Hasil Uji.pdf"))
                .body("sha256", equalTo(Scans.sha256(PDF)))
                .body("by", equalTo("Uji nurse"));

        world.lastChange(id, "referral.result-attached", "nurse", null, null);
        String href = created.extract().path("href");
        var got = world.desk.asks().accept("*/*").get(href);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.asByteArray()).isEqualTo(PDF);
        assertThat(got.header("Content-Disposition")).contains("Hasil Uji.pdf");
    }

    @Test
    void created_201_of_the_hospitals_own_image() {
        attach(world.desk, "image/jpeg", Scans.jpeg()).then().statusCode(201);
        attach(world.hospital, "image/png", Scans.png()).then().statusCode(201);

        world.nurse
                .asks()
                .get(path(id))
                .then()
                .statusCode(200)
                .body("items.mediaType", contains("image/png", "image/jpeg"));
    }

    @Test
    void ok_200_an_image_in_its_own_form_for_who_asks_for_images() {
        String png = attach(world.hospital, "image/png", Scans.png()).path("href");
        String jpeg = attach(world.desk, "image/jpeg", Scans.jpeg()).path("href");

        for (var accepted : new String[] {"image/png", "image/jpeg", "image/*", "*/*"}) {
            var got = world.nurse.asks().accept(accepted).get(png);
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.contentType()).isEqualTo("image/png");
            assertThat(got.asByteArray()).isEqualTo(Scans.png());
            assertThat(world.nurse.asks().accept(accepted).get(jpeg).contentType())
                    .isEqualTo("image/jpeg");
        }
    }

    @Test
    void created_201_once_for_the_same_key() {
        var keyed = path(id) + "?kind=OTHER&sha256=" + Scans.sha256(PDF);
        var first = keyed(keyed);
        var again = keyed(keyed);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        world.nurse.asks().get(path(id)).then().body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"custody-officer", "oversight", "partner-officer"})
    void forbidden_403_for_who_sees_nothing_clinical(String role) {
        String href = attach(world.nurse, Scans.PDF, PDF).path("href");
        var who = world.withRole(role);

        Refusal.is(attach(who, Scans.PDF, PDF), 403, "forbidden");
        Refusal.is(who.asks().get(path(id)), 403, "forbidden");
        Refusal.is(who.asks().get(href), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "custody-registrar"})
    void who_sees_letters_about_custody_sees_nothing_else(String role) {
        String href = attach(world.nurse, Scans.PDF, PDF).path("href");
        var who = world.withRole(role);

        Refusal.is(attach(who, Scans.PDF, PDF), 403, "forbidden");
        Refusal.is(who.asks().get(href), 403, "forbidden");
        who.asks().get(path(id)).then().statusCode(200).body("items", empty());
    }

    @Test
    void absent_404_for_others_and_before_it_is_sent() {
        String href = attach(world.nurse, Scans.PDF, PDF).path("href");
        var draft = world.aDraft("OUTPATIENT");
        var other = Persona.ofPartner(UUID.randomUUID(), "referral-desk");

        Refusal.is(world.desk.asks().get(path(draft)), 404, "not-found");
        Refusal.is(other.asks().get(href), 404, "not-found");
        Refusal.is(other.asks().get(path(id)), 404, "not-found");
        Refusal.is(world.stranger.asks().get(href), 404, "not-found");
    }

    @Test
    void refused_without_a_trace_when_it_is_not_what_it_says_too_large_or_of_another_form() {
        var before = Rows.count("select from document_piece");

        Refusal.is(attach(world.nurse, Scans.PDF, "<html/>".getBytes()), 422, "content-is-not-what-it-says");
        Refusal.is(attach(world.nurse, "text/html", PDF), 415, "unsupported-media-type");
        Refusal.is(attach(world.nurse, Scans.PDF, Scans.pdf((int) ArrivingContent.MOST, 4)), 413, "too-large");
        Refusal.is(attach(given(), Scans.PDF, PDF), 401, "unauthenticated");

        assertThat(Rows.count("select from document_piece")).isEqualTo(before);
        world.nurse.asks().get(path(id)).then().body("items", empty());
    }

    @Test
    void what_is_kept_shows_nothing_of_the_content_or_its_name() {
        attach(world.nurse, "image/png", Scans.png()).then().statusCode(201);

        var rows = Rows.texts("select encode(p.sealed, 'escape') || encode(a.brought, 'escape') from attachment a"
                + " join document_piece p on p.content_id = a.content_id where a.referral_id = '" + id + "'");
        assertThat(rows).singleElement().asString().doesNotContain("IHDR").doesNotContain("Hasil");
    }

    @Test
    void results_travel_along_to_where_the_hospital_sends_the_patient() {
        var world = World.covered();
        var second = world.anotherHospital();
        var emergency = world.emergencyAtHospital("CONVICT");
        String href = world.desk
                .asks()
                .contentType(Scans.PDF)
                .body(PDF)
                .post(path(emergency) + "?kind=LABORATORY")
                .path("href");
        world.step(
                world.desk,
                emergency,
                "redirection",
                "{\"reason\": \"NO_EQUIPMENT\", \"destinationId\": \"" + second.partner() + "\", \"stabilised\": true}",
                200);

        var there = Persona.ofPartner(second.partner(), "referral-desk");

        there.asks()
                .get(path(UUID.fromString(world.path(emergency, "links.replacedBy"))))
                .then()
                .statusCode(200)
                .body("items.sha256", contains(Scans.sha256(PDF)));
        assertThat(there.asks().accept("*/*").get(href).asByteArray()).isEqualTo(PDF);
    }

    @Test
    void results_follow_the_referral_to_the_facility_that_leads_it_on() {
        var there = World.covered();
        String href = attach(world.nurse, Scans.PDF, PDF).path("href");
        Refusal.is(there.nurse.asks().get(href), 404, "not-found");

        Rows.execute("update referral set facility_id = '" + there.facility + "' where id = '" + id + "'");

        there.nurse.asks().get(path(id)).then().statusCode(200).body("items.sha256", contains(Scans.sha256(PDF)));
        assertThat(there.nurse.asks().accept("*/*").get(href).asByteArray()).isEqualTo(PDF);
    }

    @Test
    void a_reported_step_names_its_scan_and_no_other_referrals() {
        String mine = attach(world.nurse, Scans.PDF, PDF).path("id");
        var reported = "{\"reported\": {\"by\": \"Uji\", \"channel\": \"PAPER\", \"attachmentId\": \"%s\"}}";

        world.refused(world.nurse, id, "acceptance", reported.formatted(UUID.randomUUID()), 400, "invalid-request");
        world.step(world.nurse, id, "acceptance", reported.formatted(mine), 200)
                .body("clinical.reported.attachmentId", contains(mine, mine));
    }

    /** Whoever sends slowly keeps nobody from a step, and loses nothing by one. */
    @Test
    void created_201_though_the_referral_changes_all_the_while() throws IOException, InterruptedException {
        var emergency = world.anEmergency("CONVICT");
        var slow = new ByteArrayInputStream(PDF) {

            private int pieces;

            @Override
            public synchronized int read(byte[] into, int from, int most) {
                if (pieces++ % 8 == 4) {
                    world.step(world.doctor, emergency, "letter", "{\"clinical\": {\"reason\": \"Sesak\"}}", 200);
                }
                return super.read(into, from, most);
            }
        };

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + RestAssured.port + path(emergency) + "?kind=LABORATORY"))
                                .header("Authorization", "Bearer " + world.nurse.token())
                                .header("Content-Type", Scans.PDF)
                                .header(FileName.HEADER, "Hasil%20Uji.pdf")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> slow))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        world.nurse.asks().get(path(emergency)).then().body("items.size()", equalTo(1));
    }

    private Response attach(Persona who, String type, byte[] content) {
        return attach(who.asks(), type, content);
    }

    private Response attach(io.restassured.specification.RequestSpecification request, String type, byte[] content) {
        return request.header(FileName.HEADER, "Hasil%20Uji.pdf")
                .contentType(type)
                .body(content)
                .post(path(id) + "?kind=LABORATORY");
    }

    private Response keyed(String path) {
        return world.nurse
                .asks()
                .header("Idempotency-Key", "attach-" + id)
                .contentType(Scans.PDF)
                .body(PDF)
                .post(path);
    }

    private static String path(UUID referral) {
        return "/v1/referrals/" + referral + "/attachments";
    }
}
