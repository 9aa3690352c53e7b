package org.sambung.referrals.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;

/** Every answer with something clinical or of a person's identity leaves one record per thing shown. */
@QuarkusTest
class ReadAuditTest {

    private static final String BOTH = "CLINICAL,IDENTITY";
    private static final String PATIENT = "GET /v1/patients/{id}";
    private static final String REFERRAL = "GET /v1/referrals/{id}";
    private static final String HISTORY = "GET /v1/referrals/{id}/history";
    private static final String LIST = "GET /v1/referrals";

    private static World world;
    private static UUID patient;
    private static UUID referral;

    @ParameterizedTest(name = "{1} by {0}: {2}")
    @MethodSource("reads")
    void a_read_is_recorded_once(String role, String route, String parts) {
        prepare();
        var who = world.withRole(role);
        var before = recordsOf(who);
        var object = route.equals(PATIENT) ? patient : referral;

        who.asks()
                .get(route.substring("GET ".length()).replace("{id}", object.toString()))
                .then()
                .statusCode(200);

        var record = route + " " + parts + " " + object + " " + patient + " " + role;
        assertThat(since(before, who)).isEqualTo(parts.isEmpty() ? List.of() : List.of(record));
    }

    static Stream<Arguments> reads() {
        return Stream.of(
                        cells("nurse", PATIENT, BOTH, REFERRAL, BOTH, LIST, BOTH, HISTORY, BOTH),
                        cells("doctor", PATIENT, BOTH, REFERRAL, BOTH, LIST, BOTH, HISTORY, BOTH),
                        cells("referral-desk", REFERRAL, BOTH, LIST, BOTH),
                        cells("hospital-system", REFERRAL, BOTH, LIST, BOTH),
                        // A name is who somebody is, and infection precautions are clinical.
                        cells("facility-head", REFERRAL, "IDENTITY", LIST, "IDENTITY", HISTORY, "IDENTITY"),
                        cells("custody-officer", PATIENT, "IDENTITY", REFERRAL, BOTH, LIST, BOTH, HISTORY, BOTH),
                        cells(
                                "custody-registrar",
                                PATIENT,
                                "IDENTITY",
                                REFERRAL,
                                "IDENTITY",
                                LIST,
                                "IDENTITY",
                                HISTORY,
                                "IDENTITY"),
                        // The regional office sees an id, no name and nothing clinical.
                        cells("oversight", REFERRAL, "", HISTORY, ""))
                .flatMap(cells -> cells);
    }

    private static Stream<Arguments> cells(String role, String... routesAndParts) {
        return Stream.iterate(0, i -> i < routesAndParts.length, i -> i + 2)
                .map(i -> Arguments.of(role, routesAndParts[i], routesAndParts[i + 1]));
    }

    @Test
    void a_list_records_everybody_on_it() {
        var facility = World.covered();
        facility.anEmergency("CONVICT");
        facility.anEmergency("CONVICT");
        facility.aDraft("OUTPATIENT");

        facility.head.asks().get("/v1/referrals").then().statusCode(200);

        assertThat(Rows.texts("select distinct patient_id::text from read_audit where subject = '"
                        + facility.head.subject() + "' and operation = '" + LIST + "'"))
                .hasSize(3);
    }

    /** It shows more than its caller wrote; recorded in the change's own transaction. */
    @Test
    void the_answer_of_a_change_is_recorded_with_the_change() {
        var facility = World.covered();
        var emergency = facility.anEmergency("CONVICT");
        facility.step(facility.officer, emergency, "departure", "{}", 200);

        assertThat(recordsOf(facility.officer)).singleElement().satisfies(record -> assertThat(record)
                .startsWith("POST /v1/referrals/{id}/departure CLINICAL,IDENTITY " + emergency));
        assertThat(recordsOf(facility.nurse))
                .anyMatch(record -> record.startsWith("POST /v1/emergencies CLINICAL,IDENTITY " + emergency))
                .anyMatch(record -> record.startsWith("POST /v1/patients CLINICAL,IDENTITY "));
    }

    @Test
    void what_shows_nobody_is_not_recorded() {
        prepare();
        var before = recordsOf(world.stranger);

        world.read(world.stranger, referral).statusCode(404);
        world.stranger.asks().get("/v1/patients/" + patient).then().statusCode(404);
        world.stranger.asks().get("/v1/referrals").then().statusCode(200);
        world.refused(world.officer, referral, "permission", "{\"outcome\": \"GRANTED\"}", 403, "forbidden");

        assertThat(recordsOf(world.stranger)).isEqualTo(before);
    }

    @Test
    void an_auditor_finds_who_read_about_a_patient_and_what_a_credential_read() {
        prepare();
        world.read(world.desk, referral).statusCode(200);
        var auditor = Persona.ofRegion(World.REGION, "auditor");

        reads(auditor, "patientId=" + patient + "&subject=" + world.desk.subject())
                .statusCode(200)
                .body("items[0].operation", is(REFERRAL))
                .body("items[0].objectId", is(referral.toString()))
                .body("items[0].by", is(world.desk.claims().get("name")))
                .body("items[0].roles", is(List.of("referral-desk")))
                .body("items[0].parts", is(List.of("CLINICAL", "IDENTITY")));
        reads(auditor, "subject=" + world.desk.subject() + "&from=2020-01-01T00:00:00Z&until=2021-01-01T00:00:00Z")
                .statusCode(200)
                .body("items.size()", is(0));
        reads(Persona.ofRegion("ID-AC", "auditor"), "patientId=" + patient)
                .statusCode(200)
                .body("items.size()", is(0));
        reads(world.doctor, "patientId=" + patient).statusCode(403);
    }

    /** The reader's name is sealed, like every name. */
    @Test
    void a_dump_does_not_tell_who_read() {
        prepare();
        world.read(world.head, referral).statusCode(200);

        assertThat(Rows.texts("select read_audit::text from read_audit where subject = '" + world.head.subject() + "'"))
                .isNotEmpty()
                .noneMatch(row -> row.contains((String) world.head.claims().get("name")));
    }

    private static ValidatableResponse reads(Persona who, String question) {
        return who.asks().get("/v1/audit/reads?" + question).then();
    }

    private static List<String> recordsOf(Persona who) {
        return Rows.texts("select operation || ' ' || parts || ' ' || object_id || ' ' || patient_id || ' ' || roles"
                + " from read_audit where subject = '" + who.subject() + "' order by id");
    }

    private static List<String> since(List<String> before, Persona who) {
        var now = recordsOf(who);
        return now.subList(before.size(), now.size());
    }

    /** One patient with one referral, sent to the hospital. */
    private static void prepare() {
        if (world == null) {
            world = World.covered();
            referral = world.anEmergency("CONVICT");
            patient = UUID.fromString(Rows.texts("select patient_id::text from referral where id = '" + referral + "'")
                    .get(0));
        }
    }
}
