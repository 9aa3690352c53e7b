package org.sambung.agreements.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.platform.content.ArrivingContent;
import org.sambung.platform.content.FileName;
import org.sambung.platform.content.UploadSlots;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.Scans;

@QuarkusTest
class UploadDocumentTest {

    static final byte[] PDF = Scans.pdf(700_000, 7);

    @Inject
    UploadSlots slots;

    Persona officer;
    UUID partner;
    UUID agreement;
    String path;

    @BeforeEach
    void agree() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        agreement = AgreementFixtures.inForce(officer, partner);
        path = "/v1/agreements/" + agreement + "/documents";
    }

    @Test
    void created_201_with_state_history_and_event() {
        var created = send(officer.asks().header(FileName.HEADER, "MoU%20Uji.pdf"), Scans.PDF, PDF)
                .then()
                .statusCode(201)
                .body("kind", equalTo("SIGNED_AGREEMENT"))
                .body("versions[0].sha256", equalTo(Scans.sha256(PDF)))
                .body("versions[0].size", equalTo(PDF.length))
                .body("versions[0].mediaType", equalTo("application/pdf"))
                .body("versions[0].fileName", equalTo("MoU Uji.pdf"))
                .body("versions[0].by", equalTo("Uji agreements-officer"));
        String id = created.extract().path("id");
        created.header("Location", endsWith("/v1/documents/" + id));
        officer.asks()
                .get("/v1/documents/" + id + "/history")
                .then()
                .statusCode(200)
                .body("action", contains("document.uploaded"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", UUID.fromString(id))).containsExactly("document.uploaded"));
    }

    @Test
    void created_201_for_the_partners_own_copy_as_an_image() {
        var partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        send(partnersOfficer.asks(), "image/jpeg", Scans.jpeg()).then().statusCode(201);
        send(partnersOfficer.asks(), "image/png", Scans.png()).then().statusCode(201);
        officer.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.versions.mediaType.flatten()", contains("image/png", "image/jpeg"));
    }

    @Test
    void created_201_for_the_largest_that_is_taken() {
        var largest = Scans.pdf((int) ArrivingContent.MOST - 28, 3);
        assertThat((long) largest.length).isEqualTo(ArrivingContent.MOST);
        send(officer.asks(), Scans.PDF, largest).then().statusCode(201);
    }

    @Test
    void created_201_once_for_the_same_key() {
        var keyed = path + "?kind=OTHER&sha256=" + Scans.sha256(PDF);
        var first = officer.asks()
                .header("Idempotency-Key", "k1")
                .contentType(Scans.PDF)
                .body(PDF)
                .post(keyed);
        var again = officer.asks()
                .header("Idempotency-Key", "k1")
                .contentType(Scans.PDF)
                .body(PDF)
                .post(keyed);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        officer.asks().get(path).then().body("items.size()", equalTo(1));
    }

    @Test
    void bad_request_400_for_a_key_without_the_hash_that_tells_two_requests_apart() {
        refuses(officer.asks().header("Idempotency-Key", "k1"), Scans.PDF, PDF, 400, "invalid-request");
    }

    @Test
    void ok_200_with_another_version() {
        var id = DocumentFixtures.uploaded(officer, agreement, PDF);
        var other = Scans.pdf(1_000, 8);
        officer.asks()
                .contentType(Scans.PDF)
                .body(other)
                .post("/v1/documents/" + id + "/versions?sha256=" + Scans.sha256(other))
                .then()
                .statusCode(200)
                .body("versions.number", contains(1, 2))
                .body("versions.sha256", contains(Scans.sha256(PDF), Scans.sha256(other)));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", id)).containsExactly("document.uploaded", "document.uploaded"));
        Refusal.is(
                AgreementFixtures.anOfficer("WIB")
                        .asks()
                        .contentType(Scans.PDF)
                        .body(other)
                        .post("/v1/documents/" + id + "/versions"),
                404,
                "not-found");
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given(), Scans.PDF, PDF, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_oversight() {
        refuses(Persona.ofRegion(AgreementFixtures.REGION, "oversight").asks(), Scans.PDF, PDF, 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        refuses(AgreementFixtures.anOfficer("WIB").asks(), Scans.PDF, PDF, 404, "not-found");
    }

    @Test
    void unsupported_media_type_415_for_what_is_no_scan() {
        refuses(officer.asks(), "text/html", PDF, 415, "unsupported-media-type");
        refuses(officer.asks(), "application/json", "{}".getBytes(), 415, "unsupported-media-type");
    }

    @Test
    void unprocessable_422_for_a_page_that_says_it_is_a_pdf() {
        refuses(officer.asks(), Scans.PDF, "<html/>".getBytes(), 422, "content-is-not-what-it-says");
    }

    @Test
    void unprocessable_422_for_a_content_that_changed_on_its_way() {
        var before = kept();
        var answer =
                officer.asks().contentType(Scans.PDF).body(PDF).post(path + "?kind=OTHER&sha256=" + "0".repeat(64));
        Refusal.is(answer, 422, "content-changed-on-its-way");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void too_large_413_when_it_does_not_say_how_large() throws Exception {
        var large = Scans.pdf((int) ArrivingContent.MOST, 4);
        var before = kept();
        var answer = chunked(large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void too_large_413_before_a_byte_is_sent_when_it_says_so() throws Exception {
        try (var socket = begin(ArrivingContent.MOST + 1)) {
            socket.setSoTimeout(10_000);
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    /** The database gives up who says nothing for 12 s within a transaction; whoever uploads from a prison may. */
    @Test
    void created_201_for_an_upload_that_pauses() throws Exception {
        try (var socket = begin(PDF.length)) {
            socket.getOutputStream().write(PDF, 0, 400_000);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> secondsWithoutAPiece() > 13);
            socket.getOutputStream().write(PDF, 400_000, PDF.length - 400_000);
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 201");
        }
    }

    private static long secondsWithoutAPiece() throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(extract(epoch from now() - state_change)), 0)"
                        + " from pg_stat_activity where state = 'idle in transaction'"
                        + " and query like '%document_piece%'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void an_interrupted_upload_leaves_nothing() throws Exception {
        var before = kept();
        try (var socket = begin(PDF.length)) {
            socket.getOutputStream().write(PDF, 0, 400_000);
            socket.getOutputStream().flush();
            await().until(() -> slots.underWay() == 1);
        }
        await().until(() -> slots.underWay() == 0);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void too_many_requests_429_when_as_many_are_under_way_as_may() throws Exception {
        var answer = slots.within(
                () -> slots.within(() -> slots.within(() -> slots.within(() -> send(officer.asks(), Scans.PDF, PDF)))));
        Refusal.is(answer, 429, "too-many-uploads");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    private Response send(RequestSpecification request, String type, byte[] content) {
        return request.contentType(type).body(content).post(path + "?kind=SIGNED_AGREEMENT");
    }

    private void refuses(RequestSpecification request, String type, byte[] content, int status, String slug) {
        var before = kept();
        Refusal.is(send(request, type, content), status, slug);
        assertThat(kept()).isEqualTo(before);
    }

    /** Whatever there is of documents, and whatever was said of them. */
    private static String kept() {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select (select count(*) from document) || ' '"
                        + " || (select count(*) from document_piece) || ' '"
                        + " || (select count(*) from audit where action = 'document.uploaded') || ' '"
                        + " || (select count(*) from kept_answer)")) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket begin(long length) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write("""
                POST %s?kind=OTHER HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/pdf\r
                Content-Length: %d\r
                \r
                """.formatted(path, officer.token(), length).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private HttpResponse<String> chunked(byte[] content) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path + "?kind=OTHER"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + officer.token())
                .header("Content-Type", Scans.PDF)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
