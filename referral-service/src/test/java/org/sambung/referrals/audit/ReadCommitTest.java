package org.sambung.referrals.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Parts;

/** No answer leaves before its record is committed, and answers share commits. */
@QuarkusTest
class ReadCommitTest {

    static final int READS = 128;

    @Inject
    MeterRegistry meters;

    World world;
    UUID referral;

    @BeforeEach
    void aReferral() {
        world = World.common();
        referral = world.anEmergency("CONVICT");
    }

    @Test
    void reads_at_once_are_recorded_once_each_in_few_commits() throws Exception {
        var token = world.doctor.token();
        var batches = meters.get("sambung.audit.reads.committed").summary();
        var before = batches.count();
        var threads = Executors.newFixedThreadPool(READS / 2);
        try (var lock = lock("exclusive")) {
            var answers = IntStream.range(0, READS)
                    .mapToObj(i -> threads.submit(() -> io.restassured.RestAssured.given()
                            .auth()
                            .oauth2(token)
                            .get("/v1/referrals/" + referral)
                            .statusCode()))
                    .toList();
            await().until(() ->
                    meters.get("sambung.audit.reads.waiting").gauge().value() > READS / 2 - 8);
            lock.commit();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(Rows.count("select 1 from read_audit where object_id = '" + referral
                        + "' and operation = 'GET /v1/referrals/{id}'"))
                .isEqualTo(READS);
        assertThat(batches.count() - before).isLessThan(READS * 3 / 4);
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() throws SQLException {
        try (var lock = lock("access exclusive")) {
            var refused = world.read(world.doctor, referral)
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .extract()
                    .asString();
            assertThat(refused).contains("/problems/unavailable").doesNotContain("Warga", referral.toString());
        }

        world.read(world.doctor, referral).statusCode(200);
        assertThat(Rows.count("select 1 from read_audit where object_id = '" + referral
                        + "' and operation = 'GET /v1/referrals/{id}'"))
                .isOne();
    }

    /** Held until it is committed or closed. */
    private static Connection lock(String mode) throws SQLException {
        var connection = Parts.postgres().superuser("referrals");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table read_audit in " + mode + " mode");
        }
        return connection;
    }
}
