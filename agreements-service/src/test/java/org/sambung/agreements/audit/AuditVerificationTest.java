package org.sambung.agreements.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** The chain of a facility's audit as its service makes it, with its anchor on Kafka. */
@QuarkusTest
class AuditVerificationTest {

    static final Persona AUDITOR = Persona.ofRegion(AgreementFixtures.REGION, "auditor");

    @Inject
    MeterRegistry meters;

    @TempDir
    Path directory;

    Persona officer;
    String facility;

    @BeforeEach
    void aFacilityWithTwoChanges() {
        officer = AgreementFixtures.anOfficer("WIB");
        facility = (String) officer.claims().get("facility");
        AgreementFixtures.aDraft(officer, AgreementFixtures.aPartner(), "2026-01-05", "2030-01-04");
    }

    @Test
    void changes_are_chained_at_once_and_their_head_leaves_the_database() {
        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(2))
                .until(() -> verification().getInt("tenants[0].rows") == 2);

        awaitAnchor(2);
        var found = verification();
        assertThat(found.getBoolean("intact")).isTrue();
        assertThat(found.getBoolean("complete")).isTrue();
        assertThat(found.getString("tenants[0].tenant")).isEqualTo(facility);
        assertThat(found.getString("tenants[0].head.hash"))
                .isEqualTo(found.getString("tenants[0].anchor.hash"))
                .hasSize(64);
        assertThat(Events.all("agreements.audit-heads").stream()
                        .filter(record -> record.key().equals(facility)))
                .last()
                .satisfies(record -> assertThat(new String(record.value()))
                        .contains("\"number\":2", found.getString("tenants[0].head.hash")));
    }

    @Test
    void a_tail_that_was_cut_off_is_found_by_its_anchor() throws SQLException {
        awaitAnchor(2);
        tamper(
                "delete from audit where id = (select row_id from audit_link where tenant = '%s' and number = 2)",
                "delete from audit_link where tenant = '%s' and number = 2");

        damaged("TAIL_MISSING", 2);
    }

    @Test
    void a_rewritten_chain_is_found_by_its_anchor_which_does_not_follow() throws SQLException {
        awaitAnchor(2);
        tamper(
                "update audit set subject = 'other' where facility_id = '%s'",
                "delete from audit_link where tenant = '%s'",
                "insert into audit_pending (kind, row_id, tenant) select 'audit', id, facility_id::text from audit"
                        + " where facility_id = '%s' order by id");
        AgreementFixtures.aDraft(officer, AgreementFixtures.aPartner(), "2026-01-05", "2030-01-04");
        await().ignoreExceptions().until(() -> verification().getInt("tenants[0].rows") == 3);

        damaged("CHAIN_REWRITTEN", 2);
        // The next round has looked at it too.
        await().until(() -> meters.get("sambung.audit.chains.broken").gauge().value() > 0);
        damaged("CHAIN_REWRITTEN", 2);
    }

    /** 0, 1 and 2: what a Job of the cluster ends with. */
    @Test
    void the_command_tells_by_its_exit_code() throws Exception {
        awaitAnchor(2);
        assertThat(command(Parts.postgres().jdbcUrl("agreements"))).as(output()).isZero();
        assertThat(output()).contains(facility + " rows=2 head=2:", "anchored=2 unchained=0 ok", "intact");

        tamper("update audit set to_state = 'ACTIVE' where facility_id = '%s'");
        assertThat(command(Parts.postgres().jdbcUrl("agreements"))).as(output()).isOne();
        assertThat(output()).contains("ROW_CHANGED at 1", "DAMAGED");

        assertThat(command("jdbc:postgresql://localhost:1/agreements"))
                .as(output())
                .isEqualTo(2);
    }

    @Test
    void only_auditors_and_operators_verify() {
        given().get("/v1/audit/verification").then().statusCode(401);
        officer.asks().get("/v1/audit/verification").then().statusCode(403);
        Persona.with("operator")
                .asks()
                .queryParam("tenant", facility)
                .get("/v1/audit/verification")
                .then()
                .statusCode(200);
        AUDITOR.asks()
                .get("/v1/audit/verification?tenant=" + "x".repeat(101))
                .then()
                .statusCode(400);
    }

    private void damaged(String what, int position) {
        AUDITOR.asks()
                .queryParam("tenant", facility)
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("intact", is(false))
                .body("tenants[0].damage.what", is(what))
                .body("tenants[0].damage.position", is(position));
    }

    private JsonPath verification() {
        return AUDITOR.asks()
                .queryParam("tenant", facility)
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitAnchor(int number) {
        await().until(() -> Integer.valueOf(number).equals(verification().get("tenants[0].anchor.number")));
    }

    private int command(String database) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("org.sambung.platform.audit.chain.VerifyAudit", facility));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(outputFile());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database);
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", Parts.kafka());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private File outputFile() {
        return directory.resolve("output").toFile();
    }

    private String output() throws IOException {
        return Files.readString(outputFile().toPath());
    }

    private void tamper(String... statements) throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql.formatted(facility));
            }
        }
    }
}
