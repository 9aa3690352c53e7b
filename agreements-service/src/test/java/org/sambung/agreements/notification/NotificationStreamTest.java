package org.sambung.agreements.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.EventStream;
import org.sambung.testing.Logged;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.SettableClock;

@QuarkusTest
class NotificationStreamTest {

    static final String STREAM = "/v1/notifications/stream";

    Persona officer;
    UUID partner;
    Persona partnerOfficer;
    final List<EventStream> opened = new ArrayList<>();

    @BeforeEach
    void twoParties() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        partnerOfficer = Persona.ofPartner(partner, "partner-officer");
    }

    @AfterEach
    void close() {
        opened.forEach(EventStream::close);
        SettableClock.backToRealTime();
    }

    @Test
    void tells_within_three_seconds_what_another_has_changed() {
        var stream = withTicket(partnerOfficer);
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");

        aDraft();

        await().atMost(Duration.ofSeconds(3)).until(() -> !stream.changes().isEmpty());
        assertThat(stream.changes()).containsExactly("{\"id\":\"" + Told.newest(partnerOfficer) + "\",\"count\":1}");
    }

    @Test
    void greets_and_goes_on_breathing() {
        var stream = withTicket(partnerOfficer);
        await().until(() -> stream.lines().stream().anyMatch(line -> line.matches("retry: ?3000")));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> stream.lines().stream().anyMatch(line -> line.contains("still here")));
    }

    @Test
    void tells_nothing_of_anothers_nor_of_what_one_did_oneself() {
        var foreign = withTicket(Persona.ofPartner(UUID.randomUUID(), "partner-officer"));
        var own = withTicket(officer);
        var told = withTicket(partnerOfficer);

        aDraft();

        await().atMost(Duration.ofSeconds(3)).until(() -> !told.changes().isEmpty());
        aDraft();
        await().atMost(Duration.ofSeconds(3)).until(() -> told.changes().size() == 2);
        assertThat(foreign.changes()).isEmpty();
        assertThat(own.changes()).isEmpty();
    }

    @Test
    void tells_what_was_committed_late() throws SQLException {
        var stream = withTicket(partnerOfficer);
        try (var late = Parts.postgres().superuser("agreements");
                var insert = late.createStatement()) {
            late.setAutoCommit(false);
            insert.execute("""
                    insert into notification (id, audience, partner_id, everywhere, type, object_id, href,
                        occurred_at, recorded_at, by_subject)
                    values (gen_random_uuid(), '{partner-officer:%1$s}', '%1$s', false, 'agreement.signed',
                        gen_random_uuid(), '/v1/x', now(), now(), 'other')
                    """.formatted(partner));
            aDraft();
            await().atMost(Duration.ofSeconds(3)).until(() -> stream.changes().size() == 1);

            late.commit();
        }
        await().atMost(Duration.ofSeconds(3)).until(() -> stream.changes().size() == 2);
        assertThat(stream.changes().get(1)).endsWith("\"count\":2}");
    }

    @Test
    void a_bearer_token_opens_it_too() {
        var stream = opened(EventStream.withToken(STREAM, partnerOfficer.token()));
        aDraft();
        await().atMost(Duration.ofSeconds(3)).until(() -> !stream.changes().isEmpty());
    }

    @Test
    void a_ticket_keeps_the_role_it_was_issued_in() {
        var both = Told.ofFacility(officer, "agreements-officer", "facility-head");
        var ticket = both.asks()
                .header("X-Acting-Role", "facility-head")
                .post("/v1/stream-tickets")
                .then()
                .extract()
                .<String>path("ticket");
        var stream = opened(EventStream.withTicket(STREAM, ticket));
        var told = withTicket(partnerOfficer);

        var id = aDraft();
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        await().until(() -> told.changes().stream().anyMatch(change -> change.endsWith("\"count\":2}")));
        assertThat(stream.changes()).isEmpty();

        AgreementFixtures.post(officer, id, "readiness", null, 200);
        await().atMost(Duration.ofSeconds(3)).until(() -> !stream.changes().isEmpty());
        assertThat(stream.changes().get(0)).endsWith("\"count\":1}");
    }

    @Test
    void unauthenticated_401_with_a_used_ticket() {
        var ticket = ticket(partnerOfficer);
        assertThat(opened(EventStream.withTicket(STREAM, ticket)).status()).isEqualTo(200);
        refused(ticket);
    }

    @Test
    void unauthenticated_401_with_an_expired_ticket() {
        var ticket = ticket(partnerOfficer);
        SettableClock.advance(Duration.ofSeconds(61));
        refused(ticket);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..%2F.."})
    void unauthenticated_401_with_garbage(String ticket) {
        refused(ticket);
    }

    /** No client library sends it; the server refuses it before anybody looks for a ticket. */
    @Test
    void malformed_400_with_a_query_that_cannot_be_read() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var request = "GET " + STREAM + "?ticket=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void unauthenticated_401_with_a_ticket_that_was_tampered_with() {
        var ticket = ticket(partnerOfficer);
        var other = ticket.charAt(40) == 'A' ? 'B' : 'A';
        refused(ticket.substring(0, 40) + other + ticket.substring(41));
    }

    @Test
    void unauthenticated_401_with_a_ticket_where_no_stream_is() {
        var list =
                RestAssured.given().queryParam("ticket", ticket(partnerOfficer)).get("/v1/notifications");
        Refusal.is(list, 401, "unauthenticated");
    }

    @Test
    void too_many_429_when_a_caller_has_five_open() {
        for (var i = 0; i < 5; i++) {
            assertThat(withTicket(partnerOfficer).status()).isEqualTo(200);
        }
        var sixth = opened(EventStream.withToken(STREAM, partnerOfficer.token()));
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("Retry-After")).isEqualTo("5");
        assertThat(sixth.header("Content-Type")).startsWith("application/problem+json");
        await().until(() -> sixth.lines().stream().anyMatch(line -> line.contains("/problems/too-many-streams")));

        opened.get(0).close();

        await().until(() -> withTicket(partnerOfficer).status() == 200);
    }

    @Test
    void no_log_holds_a_ticket() {
        try (var log = Logged.fromNow()) {
            var ticket = ticket(partnerOfficer);
            opened(EventStream.withTicket(STREAM, ticket)).close();
            refused(ticket);
            refused("garbage");
            await().until(() -> log.texts().stream().anyMatch(text -> text.contains(STREAM + " 401")));
            await().until(() -> log.texts().stream().anyMatch(text -> text.contains(STREAM + " 200")));
            assertThat(log.texts()).noneMatch(text -> text.contains(ticket) || text.contains("garbage"));
        }
    }

    private UUID aDraft() {
        return AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }

    private EventStream withTicket(Persona who) {
        return opened(EventStream.withTicket(STREAM, ticket(who)));
    }

    private EventStream opened(EventStream stream) {
        opened.add(stream);
        return stream;
    }

    private static String ticket(Persona who) {
        return who.asks()
                .post("/v1/stream-tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }

    private static void refused(String ticket) {
        var answer = RestAssured.given().urlEncodingEnabled(false).get(STREAM + "?ticket=" + ticket);
        Refusal.is(answer, 401, "unauthenticated");
    }
}
