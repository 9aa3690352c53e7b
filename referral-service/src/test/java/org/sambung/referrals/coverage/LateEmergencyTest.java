package org.sambung.referrals.coverage;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;

/** An emergency that is written down later runs under the agreement that was in force when it arose. */
@QuarkusTest
class LateEmergencyTest {

    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    World world;

    @BeforeEach
    void covered() {
        world = World.covered();
    }

    @ParameterizedTest
    @CsvSource({
        "agreement.suspended, SUSPENDED",
        "agreement.terminated, TERMINATED",
        "agreement.expired, EXPIRED",
    })
    void what_has_ended_since_covered_what_arose_before(String type, String status) {
        told(type, 6, status, 10);

        emergency(11, false);
        emergency(9, true);
    }

    @Test
    void what_has_resumed_since_did_not_cover_what_arose_meanwhile() {
        told("agreement.suspended", 6, "SUSPENDED", 30);
        told("agreement.resumed", 7, "ACTIVE", 10);

        emergency(40, false);
        emergency(20, true);
        emergency(5, false);
    }

    @Test
    void what_was_told_again_in_the_same_words_changes_nothing() {
        told("agreement.suspended", 6, "SUSPENDED", 30);
        told("agreement.snapshot", 7, "SUSPENDED", 1);

        emergency(20, true);
        emergency(40, false);
    }

    /** Of a suspension that began in the night, though nobody had announced it then. */
    @Test
    void a_suspension_of_which_notice_was_given_counts_from_its_day() {
        var yesterday = LocalDate.now(world.zone).minusDays(1);
        told(
                "agreement.notice-given",
                6,
                "ACTIVE",
                24 * 9,
                ", \"kind\": \"SUSPENSION\", \"suspension\": {\"code\": \"FUNDING\", \"noticeDate\": \""
                        + yesterday.minusDays(8) + "\", \"beginDate\": \"" + yesterday + "\"}");
        var midnight = yesterday.atStartOfDay(world.zone).toInstant();

        emergencyAt(midnight.minusSeconds(60), false);
        emergencyAt(midnight, true);
    }

    @Test
    void the_version_is_that_of_the_moment() {
        var terms = terms("ACTIVE", 10).replace("\"scopeVersion\": 1", "\"scopeVersion\": 2");
        send("agreement.activated", 6, terms);

        emergency(11, false).body("cover.scopeVersion", Matchers.equalTo(1));
        emergency(9, false).body("cover.scopeVersion", Matchers.equalTo(2));
    }

    private io.restassured.response.ValidatableResponse emergency(int hoursAgo, boolean outside) {
        return emergencyAt(NOW.minus(Duration.ofHours(hoursAgo)), outside);
    }

    private io.restassured.response.ValidatableResponse emergencyAt(Instant at, boolean outside) {
        return world.nurse
                .asks()
                .body("""
                {"patientId": "%s", "condition": "Sesak napas berat", "destinationId": "%s", "occurredAt": "%s"}
                """.formatted(world.aPatient("CONVICT"), world.partner, at))
                .post("/v1/emergencies")
                .then()
                .statusCode(201)
                .body("cover.outsideAgreement", Matchers.equalTo(outside));
    }

    private void told(String type, long sequence, String status, int hoursAgo) {
        told(type, sequence, status, hoursAgo, "");
    }

    private void told(String type, long sequence, String status, int hoursAgo, String more) {
        send(type, sequence, terms(status, hoursAgo).replaceFirst(", \"occurredAt\"", more + ", \"occurredAt\""));
    }

    private String terms(String status, int hoursAgo) {
        return world.terms(status, NEXT_YEAR)
                .replace(
                        "2026-01-05T01:00:00Z",
                        NOW.minus(Duration.ofHours(hoursAgo)).toString());
    }

    private void send(String type, long sequence, String terms) {
        Events.send("agreements", UUID.randomUUID(), type, world.agreement, sequence, terms);
        await().until(() -> Rows.count("select from coverage where agreement_id = '" + world.agreement
                        + "' and sequence = " + sequence)
                == 1);
    }
}
