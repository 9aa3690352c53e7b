package org.sambung.visits.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Parts;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** A team begins while its agreement is being suspended: it had begun and is not cancelled, or is cancelled and never begins. */
@QuarkusTest
class StartRacesSuspensionTest {

    Partnership partnership;
    UUID id;

    @BeforeEach
    void aConfirmedVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aConfirmedVisit(partnership);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_begins_first_is_not_cancelled(boolean fromATablet) throws SQLException {
        CompletableFuture<ValidatableResponse> starting;
        CompletableFuture<Void> suspending;
        try (var other = Parts.postgres().connect("visits", "owner")) {
            holdAllChanges(other);
            starting = CompletableFuture.supplyAsync(fromATablet ? this::startFromATablet : this::start);
            awaitWaiting("relation");
            suspending = CompletableFuture.runAsync(this::suspend);
            // For the agreement's row, which whoever begins holds.
            awaitWaiting("transactionid");
            other.commit();
        }

        starting.join().statusCode(200);
        suspending.join();
        get(partnership.team(), id).body("status", equalTo("IN_PROGRESS")).body("cancelledBy", nullValue());
    }

    @Test
    void what_is_cancelled_first_does_not_begin() throws SQLException {
        CompletableFuture<ValidatableResponse> starting;
        CompletableFuture<Void> suspending;
        try (var other = Parts.postgres().connect("visits", "owner")) {
            holdAllChanges(other);
            suspending = CompletableFuture.runAsync(this::suspend);
            awaitWaiting("relation");
            starting = CompletableFuture.supplyAsync(this::start);
            awaitWaiting("transactionid");
            other.commit();
        }

        suspending.join();
        starting.join().statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        get(partnership.team(), id).body("status", equalTo("CANCELLED")).body("reason", equalTo("AGREEMENT_SUSPENDED"));
    }

    @RepeatedTest(5)
    void whichever_comes_first_the_two_agree() {
        var starting = CompletableFuture.supplyAsync(this::start);
        var suspending = CompletableFuture.runAsync(this::suspend);

        var answered = starting.join().extract().statusCode();
        suspending.join();

        var status = get(partnership.team(), id).extract().<String>path("status");
        assertThat(answered + " " + status).isIn("200 IN_PROGRESS", "409 CANCELLED");
    }

    private ValidatableResponse start() {
        return post(partnership.team(), id, "start", null);
    }

    private ValidatableResponse startFromATablet() {
        return post(partnership.team(), id, "records", """
                {"records": [{"id": "%s", "type": "START", "occurredAt": "%s"}]}""".formatted(
                        UUID.randomUUID(), Instant.now().minusSeconds(5)));
    }

    private void suspend() {
        partnership.tells("agreement.suspended", "SUSPENDED", 6);
    }

    /** Nothing commits as long as nothing is written into the history. */
    private static void holdAllChanges(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table audit in share mode");
        }
    }

    private static void awaitWaiting(String what) {
        await().until(() -> count("select count(*) from pg_locks where not granted and locktype = '" + what + "'") > 0);
    }
}
