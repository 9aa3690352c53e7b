package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.database.Transaction;

/**
 * What an operation costs the database: each line is one round trip, as it really went over the wire. The number of round
 * trips decides how many requests a service can answer; a statement more is a line more here.
 */
@QuarkusTest
class RoundTripsTest {

    static final String BEGIN = "begin, select set_config";
    static final String REFERRAL = "select referral obligation patient known_partner";

    World world;

    @BeforeEach
    void aWorld() {
        world = World.common();
    }

    @Test
    void of_a_draft() throws Exception {
        var patient = world.aPatient("CONVICT");

        assertThat(ofRequest(world.doctor, 201, () -> draft(patient, null)))
                .containsExactly(
                        BEGIN,
                        "select patient known_facility known_partner",
                        "insert referral",
                        "insert audit, insert outbox, insert read_audit",
                        "commit");
    }

    @Test
    void of_a_draft_with_an_idempotency_key() throws Exception {
        var patient = world.aPatient("CONVICT");

        assertThat(ofRequest(world.doctor, 201, () -> draft(patient, UUID.randomUUID())))
                .containsExactly(
                        BEGIN,
                        "select hold_key",
                        "select patient known_facility known_partner",
                        "insert referral",
                        "insert audit, insert outbox, insert read_audit, insert kept_answer",
                        "commit");
    }

    @Test
    void of_an_emergency() throws Exception {
        var patient = world.aPatient("CONVICT");

        assertThat(ofRequest(world.nurse, 201, () -> response(world.emergency(world.nurse, patient))))
                .containsExactly(
                        BEGIN,
                        "select patient known_facility known_partner",
                        "select coverage",
                        "insert referral",
                        "insert obligation, insert obligation",
                        "insert audit, insert outbox, insert notification, insert read_audit",
                        "commit");
    }

    @Test
    void of_a_recommendation() throws Exception {
        var id = world.aDraft("OUTPATIENT");

        assertThat(ofStep(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}"))
                .containsExactly(
                        BEGIN,
                        "select referral",
                        REFERRAL,
                        "update referral",
                        "select coverage",
                        "insert audit, insert outbox, insert notification, insert read_audit",
                        "commit");
    }

    @Test
    void of_a_submission() throws Exception {
        var id = world.recommended("OUTPATIENT");

        assertThat(ofStep(world.doctor, id, "submission", "{}"))
                .containsExactly(
                        BEGIN,
                        "select referral",
                        REFERRAL,
                        "select coverage",
                        "update referral",
                        "insert audit, insert outbox, insert notification, insert read_audit",
                        "commit");
    }

    @Test
    void of_a_departure() throws Exception {
        var id = world.readyToGo("OUTPATIENT");

        assertThat(ofStep(world.officer, id, "departure", "{}"))
                .containsExactly(
                        BEGIN,
                        "select referral",
                        REFERRAL,
                        // What it may clash with: other referrals and visits, days in court and the release.
                        "with patient file referral ids visit_roster booked_follow_up",
                        "select patient",
                        "update referral",
                        "insert audit, insert outbox, insert notification, insert read_audit",
                        "commit");
    }

    @Test
    void of_a_read() throws Exception {
        var id = world.submitted("OUTPATIENT");

        assertThat(ofRequest(world.desk, 200, () -> response(world.read(world.desk, id))))
                .containsExactly(BEGIN, REFERRAL, "commit");
    }

    @Test
    void of_a_read_s_record() throws Exception {
        var id = world.submitted("OUTPATIENT");

        var transactions = Parts.roundTrips().during(() -> response(world.read(world.desk, id)));

        assertThat(transactions)
                .filteredOn(transaction -> transaction.subject() == null && transaction.touches("read_audit"))
                // The sequencer chains when it likes.
                .filteredOn(transaction -> !transaction.touches("audit_link"))
                .extracting(Transaction::inShort)
                .containsExactly(List.of("begin, insert read_audit", "commit"));
    }

    @Test
    void of_a_list_of_many() throws Exception {
        for (int i = 0; i < 3; i++) {
            world.anEmergency("CONVICT");
        }

        assertThat(ofRequest(world.nurse, 200, () -> world.nurse.asks().get("/v1/referrals?limit=100")))
                .containsExactly(
                        BEGIN, "select referral patient known_partner", "select referral obligation", "commit");
    }

    private List<String> ofStep(Persona who, UUID id, String step, String body) throws Exception {
        return ofRequest(who, 200, () -> who.asks().body(body).post("/v1/referrals/" + id + "/" + step));
    }

    /** Of the one transaction that served the caller. */
    private static List<String> ofRequest(Persona who, int status, Callable<Response> request) throws Exception {
        var transactions = Parts.roundTrips().during(() -> request.call().then().statusCode(is(status)));
        var own = transactions.stream()
                .filter(transaction -> who.subject().equals(transaction.subject()))
                .map(Transaction::inShort)
                .toList();
        assertThat(own).hasSize(1);
        return own.get(0);
    }

    private Response draft(UUID patient, UUID key) {
        var request = world.doctor.asks().body(World.draft(patient, world.partner, "OUTPATIENT"));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/referrals");
    }

    private static Response response(ValidatableResponse response) {
        return response.extract().response();
    }
}
