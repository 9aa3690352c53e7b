package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Parts;

/** A referral begins while the patient's custody is being changed: whichever comes first, the other finds it. */
@QuarkusTest
class CustodyRaceTest {

    World world;
    UUID patient;

    @BeforeEach
    void aConvict() {
        world = World.common();
        patient = world.aPatient("CONVICT");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_begins_while_a_custody_change_commits_is_permitted_by_the_new_custody(boolean planned) throws Exception {
        var begun = whileChanging("custody_status = 'DETAINEE'", planned ? this::draft : this::emergency);

        var permitters = begun.statusCode(201).extract().<List<String>>path("permission.steps.permitter");
        assertThat(permitters).containsExactly("DETAINING_AUTHORITY", "FACILITY_HEAD");
    }

    @Test
    void a_draft_that_begins_while_a_release_commits_does_not_begin() throws Exception {
        var begun = whileChanging("state = 'RELEASED'", this::draft);

        assertThat(begun.extract().statusCode()).isEqualTo(422);
        assertThat(begun.extract().<String>path("type")).isEqualTo("/problems/patient-must-be-held");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_begins_while_another_facility_receives_the_patient_is_not_this_ones(boolean planned) throws Exception {
        var begun = whileChanging("facility_id = '" + UUID.randomUUID() + "'", planned ? this::draft : this::emergency);

        assertThat(begun.extract().statusCode()).isEqualTo(400);
        assertThat(Rows.count("select 1 from referral where patient_id = '" + patient + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_custody_change_waits_for_what_has_begun_and_is_not_committed_yet(boolean planned) throws Exception {
        CompletableFuture<ValidatableResponse> beginning;
        CompletableFuture<ValidatableResponse> changing;
        try (var other = Parts.postgres().connect("referrals", "owner")) {
            other.setAutoCommit(false);
            // Nothing commits as long as nothing is written into the history.
            execute(other, "lock table audit in share mode");
            beginning = CompletableFuture.supplyAsync(planned ? this::draft : this::emergency);
            awaitWaiting("relation", 1);
            changing = CompletableFuture.supplyAsync(this::becomeDetainee);
            await().until(() -> waiting("transactionid") + waiting("tuple") > 0 || waiting("relation") > 1);
            other.commit();
        }

        var id = World.id(beginning.join());
        changing.join().statusCode(200);
        assertThat(world.read(world.head, id).extract().<List<String>>path("permission.steps.permitter"))
                .containsExactly("DETAINING_AUTHORITY", "FACILITY_HEAD");
    }

    /** What a redirection makes is found by a change that waited for the redirection. */
    @Test
    void a_custody_change_finds_what_a_redirection_makes_meanwhile() throws Exception {
        var id = World.id(draft());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        world.step(world.doctor, id, "submission", null, 200);
        world.step(world.desk, id, "receipt", null, 200);
        var onward = "{\"reason\": \"NO_SPECIALIST\", \"destinationName\": \"RSUD lain\"}";
        CompletableFuture<ValidatableResponse> redirecting;
        CompletableFuture<ValidatableResponse> changing;
        try (var other = Parts.postgres().connect("referrals", "owner")) {
            other.setAutoCommit(false);
            execute(other, "lock table audit in share mode");
            redirecting = CompletableFuture.supplyAsync(() -> world.desk
                    .asks()
                    .body(onward)
                    .post("/v1/referrals/" + id + "/redirection")
                    .then());
            awaitWaiting("relation", 1);
            changing = CompletableFuture.supplyAsync(this::becomeDetainee);
            await().until(() -> waiting("transactionid") + waiting("tuple") > 0 || waiting("relation") > 1);
            other.commit();
        }

        redirecting.join().statusCode(200);
        changing.join().statusCode(200);
        assertThat(Rows.texts("select custody_status from referral where replaces = '" + id + "'"))
                .containsExactly("DETAINEE");
    }

    /** The change is under way when the request comes, and is committed as soon as that waits; or is answered, not waiting. */
    private ValidatableResponse whileChanging(String change, Supplier<ValidatableResponse> request)
            throws SQLException {
        try (var other = Parts.postgres().connect("referrals", "owner")) {
            other.setAutoCommit(false);
            execute(other, "update patient set " + change + " where id = '" + patient + "'");
            var answer = CompletableFuture.supplyAsync(request);
            await().until(() -> answer.isDone() || waiting("transactionid") > 0);
            other.commit();
            return answer.join();
        }
    }

    private ValidatableResponse draft() {
        return world.doctor
                .asks()
                .body(World.draft(patient, world.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then();
    }

    private ValidatableResponse emergency() {
        return world.emergency(world.nurse, patient);
    }

    private ValidatableResponse becomeDetainee() {
        return world.registrar
                .asks()
                .body("{\"status\": \"DETAINEE\", \"detainingAuthority\": \"Kejaksaan Negeri\", \"from\": \""
                        + LocalDate.now(world.zone) + "\"}")
                .post("/v1/patients/" + patient + "/custody-entries")
                .then();
    }

    private static void awaitWaiting(String what, int many) {
        await().until(() -> waiting(what) >= many);
    }

    private static int waiting(String what) {
        return Rows.count("select 1 from pg_locks where not granted and locktype = '" + what + "'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
