package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** Whole states told anew, so that a new consumer can start. */
@QuarkusTest
class SnapshotTest {

    static final Persona OPERATOR = Persona.with("operator");

    Persona officer;
    UUID partner;
    String facility;

    @BeforeEach
    void aFacilityOfItsOwn() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        facility = (String) officer.claims().get("facility");
    }

    @Test
    void an_agreement_is_told_as_its_last_event_told_it_and_nothing_happens_to_it() throws SQLException {
        var id = AgreementFixtures.suspended(officer, partner);
        var before = history(id);

        finished(taken("{\"collection\": \"agreements\", \"id\": \"" + id + "\"}"))
                .body("published", equalTo(1))
                .body("failed", equalTo(0));

        var told = told(id);
        assertThat(last(told)).isEqualTo("7 agreement.snapshot");
        assertThat(told).hasSize(7);
        assertThat(payloads(id).get(6)).isEqualTo(payloads(id).get(5));
        assertThat(history(id)).isEqualTo(before);
    }

    @Test
    void what_happens_next_takes_the_next_number() throws SQLException {
        var id = AgreementFixtures.suspended(officer, partner);
        finished(taken("{\"collection\": \"agreements\", \"id\": \"" + id + "\"}"));

        AgreementFixtures.post(officer, id, "resumption", AgreementFixtures.BECAUSE, 200);

        assertThat(last(told(id))).isEqualTo("8 agreement.resumed");
    }

    @Test
    void institutions_are_told_too() throws SQLException {
        finished(taken("{\"collection\": \"facilities\", \"id\": \"" + facility + "\"}"));
        finished(taken("{\"collection\": \"partners\", \"id\": \"" + partner + "\"}"));

        assertThat(told(UUID.fromString(facility))).containsExactly("1 facility.registered", "2 facility.snapshot");
        assertThat(told(partner)).containsExactly("1 partner.registered", "2 partner.snapshot");
    }

    @Test
    void one_facilitys_are_told_and_nobody_elses() throws SQLException {
        var mine = Stream.generate(this::aDraft).limit(2).toList();
        var anothers =
                AgreementFixtures.aDraft(AgreementFixtures.anOfficer("WIT"), partner, "2026-01-05", "2030-01-04");

        finished(taken("{\"collection\": \"agreements\", \"facilityId\": \"" + facility + "\"}"))
                .body("published", equalTo(2));

        for (var id : mine) {
            assertThat(told(id)).containsExactly("1 agreement.drafted", "2 agreement.snapshot");
        }
        assertThat(told(anothers)).containsExactly("1 agreement.drafted");
    }

    @Test
    void twice_is_told_twice_with_the_same_state() throws SQLException {
        var id = aDraft();
        finished(taken("{\"collection\": \"agreements\", \"id\": \"" + id + "\"}"));
        finished(taken("{\"collection\": \"agreements\", \"id\": \"" + id + "\"}"));

        assertThat(last(told(id))).isEqualTo("3 agreement.snapshot");
        assertThat(payloads(id).get(1)).isEqualTo(payloads(id).get(2));
    }

    /** The second of three waits for its row when its connection breaks, as in a crash of the replica. */
    @Test
    void a_crash_in_the_middle_is_resumed_and_each_is_told_once() throws SQLException {
        var ids = Stream.generate(this::aDraft).limit(3).toList();
        String snapshot;
        try (var holder = Parts.postgres().superuser("agreements")) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("select from agreement where id = '" + ids.get(1) + "' for update");
            snapshot = taken("{\"collection\": \"agreements\", \"facilityId\": \"" + facility + "\"}");
            await().until(() -> rows("select pid::text from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and usename = 'agreements_app' and query like '%agreement%'")
                            .size()
                    == 1);
            read(snapshot).body("published", equalTo(1)).body("finishedAt", nullValue());

            rows("select pg_terminate_backend(pid)::text from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and usename = 'agreements_app' and query like '%agreement%'");
            holder.rollback();
        }

        finished(snapshot).body("published", equalTo(3)).body("failed", equalTo(0));
        for (var id : ids) {
            assertThat(told(id)).containsExactly("1 agreement.drafted", "2 agreement.snapshot");
        }
    }

    @Test
    void one_that_cannot_be_told_keeps_none_of_the_others_from_it() throws SQLException {
        var ids = Stream.generate(this::aDraft).limit(3).toList();
        rows("update agreement set signing = 'nothing sealed' where id = '" + ids.get(0) + "' returning id::text");

        finished(taken("{\"collection\": \"agreements\", \"facilityId\": \"" + facility + "\"}"))
                .body("published", equalTo(2))
                .body("failed", equalTo(1));

        assertThat(told(ids.get(0))).containsExactly("1 agreement.drafted");
        assertThat(told(ids.get(2))).containsExactly("1 agreement.drafted", "2 agreement.snapshot");
        rows("update agreement set signing = null where id = '" + ids.get(0) + "' returning id::text");
    }

    @Test
    void who_asked_is_audited_and_listed() throws SQLException {
        var snapshot = taken("{\"collection\": \"partners\", \"id\": \"" + partner + "\"}");

        finished(snapshot).body("askedBy", equalTo(OPERATOR.subject()));

        assertThat(rows("select action || ' ' || subject from audit where object_id = '" + snapshot + "'"))
                .containsExactly("snapshot.asked " + OPERATOR.subject());
        OPERATOR.asks().get("/v1/snapshots?limit=1").then().body("items[0].id", equalTo(snapshot));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"collection\": \"patients\"}",
                "{\"collection\": \"\\u0000\"}",
                "{\"collection\": 7}",
                "{\"collection\": \"agreements\", \"id\": \"x\"}",
                "{\"collection\": \"agreements\", \"all\": true}",
                "not json"
            })
    void bad_input_400(String body) {
        OPERATOR.asks().body(body).post("/v1/snapshots").then().statusCode(400);
    }

    @Test
    void forbidden_403_for_who_is_no_operator_and_404_for_what_there_is_not() {
        Persona.with("registrar")
                .asks()
                .body("{\"collection\": \"agreements\"}")
                .post("/v1/snapshots")
                .then()
                .statusCode(403);
        officer.asks().get("/v1/snapshots").then().statusCode(403);
        OPERATOR.asks().get("/v1/snapshots/" + partner).then().statusCode(404);
    }

    private UUID aDraft() {
        return AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }

    private static String taken(String body) {
        return OPERATOR.asks()
                .body(body)
                .post("/v1/snapshots")
                .then()
                .statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .path("id");
    }

    private static ValidatableResponse finished(String snapshot) {
        await().until(() -> read(snapshot).extract().path("finishedAt") != null);
        return read(snapshot);
    }

    private static ValidatableResponse read(String snapshot) {
        return OPERATOR.asks().get("/v1/snapshots/" + snapshot).then().statusCode(200);
    }

    private List<Object> history(UUID id) {
        return officer.asks()
                .get("/v1/agreements/" + id + "/history")
                .then()
                .extract()
                .jsonPath()
                .getList("$");
    }

    private static List<String> told(UUID id) throws SQLException {
        return rows("select sequence || ' ' || type from outbox where aggregate_id = '" + id + "' order by sequence");
    }

    private static String last(List<String> told) {
        return told.get(told.size() - 1);
    }

    /** Without the moment, which is not the state's. */
    private static List<Object> payloads(UUID id) throws SQLException {
        return rows("select convert_from(payload, 'utf8') from outbox where aggregate_id = '" + id
                        + "' order by sequence")
                .stream()
                .map(payload -> {
                    var map = JsonPath.from(payload).getMap("$");
                    map.remove("occurredAt");
                    return (Object) map;
                })
                .toList();
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
