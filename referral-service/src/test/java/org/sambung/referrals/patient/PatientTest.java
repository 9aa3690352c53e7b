package org.sambung.referrals.patient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Logged;
import org.sambung.testing.Persona;
import org.sambung.testing.Words;

@QuarkusTest
class PatientTest {

    private static final String BODY = """
            {"recordNumber": "%s", "custodyStatus": "DETAINEE", "block": "Blok-Melati",
             "person": {"name": "Budi-Warga", "aliases": ["Alias-Satu"], "sex": "MALE", "birthYear": 1977,
                        "nik": "6271019999990001", "jknNumber": "1234567890123", "allergies": "Alergi-penisilin"}}
            """;

    /** A cross where the role of the column sees it; the other roles read no patients. */
    private static final String MATRIX = """
            field             text               nurse doctor registrar officer
            record-number     RM-77              x     x      x         x
            name              Budi-Warga         x     x      x         x
            block             Blok-Melati        x     x      x         x
            custody-status    DETAINEE           x     x      x         x
            alias             Alias-Satu         x     x      x         -
            nik               6271019999990001   x     x      x         -
            insurance-number  1234567890123      x     x      x         -
            birth-year        1977               x     x      x         -
            allergies         Alergi-penisilin   x     x      -         -
            """;

    private static final List<String> ROLES = List.of("nurse", "doctor", "custody-registrar", "custody-officer");

    private static World world;
    private static UUID patient;

    @ParameterizedTest(name = "{0} for {1}: {3}")
    @MethodSource("cells")
    void a_role_sees_what_the_matrix_says(String field, String role, String text, boolean visible) {
        var json = read(world().withRole(role), patient())
                .statusCode(200)
                .extract()
                .asString();

        assertThat(json.contains(text)).as(json).isEqualTo(visible);
    }

    static Stream<Arguments> cells() {
        return MATRIX.lines().skip(1).map(line -> line.split(" +")).flatMap(row -> ROLES.stream()
                .map(role -> Arguments.of(row[0], role, row[1], row[2 + ROLES.indexOf(role)].equals("x"))));
    }

    @Test
    void created_201_tells_where_but_not_who() {
        var id = World.id(registration(world().registrar, BODY.formatted("RM-" + UUID.randomUUID()))
                .body("person.nik", equalTo("6271019999990001"))
                .body("person.allergies", org.hamcrest.Matchers.nullValue())
                .header("ETag", notNullValue()));

        assertThat(Rows.eventsOf(id)).containsExactly("1 patient.registered");
        assertThat(Words.besidesIdsAndTimes(
                        Rows.texts("select convert_from(payload, 'UTF8') from outbox where aggregate_id = '" + id + "'")
                                .get(0)))
                .contains("Blok-Melati", "DETAINEE")
                .doesNotContain("Budi-Warga", "6271019999990001", "1977", "Alergi");
        assertThat(Rows.texts("select action from audit where object_id = '" + id + "'"))
                .containsExactly("patient.registered");
    }

    @Test
    void conflict_409_when_the_record_number_is_taken() {
        var number = "RM-" + UUID.randomUUID();
        registration(world().nurse, BODY.formatted(number)).statusCode(201);

        registration(world().nurse, BODY.formatted(" " + number + " "))
                .statusCode(409)
                .body("type", equalTo("/problems/record-number-taken"));
    }

    /** Two who register at once pass the first look; the database refuses one, and says nothing of the other's row. */
    @Test
    void no_log_holds_a_record_that_the_database_refuses() {
        try (var log = Logged.fromNow()) {
            await().until(() -> {
                var body = BODY.formatted("RM-" + UUID.randomUUID());
                var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> world().registrar
                                .asks()
                                .body(body)
                                .post("/v1/patients")
                                .statusCode()))
                        .limit(4)
                        .toList();
                assertThat(answers).extracting(CompletableFuture::join).containsOnlyOnce(201);
                return log.texts().stream().anyMatch(text -> text.contains("duplicate key"));
            });
            assertThat(log.texts()).noneMatch(text -> text.contains("Blok-Melati") || text.contains("RM-"));
        }
    }

    @Test
    void another_facility_may_use_the_same_record_number() {
        registration(world().nurse, BODY.formatted("RM-1")).statusCode(201);
        var other = World.covered();

        registration(other.nurse, BODY.formatted("RM-1")).statusCode(201);
    }

    @Test
    void rule_422_when_the_facility_is_not_registered() {
        registration(Persona.ofFacility(UUID.randomUUID(), "nurse"), BODY.formatted("RM-1"))
                .statusCode(422)
                .body("type", equalTo("/problems/facility-not-registered"));
    }

    @Test
    void unauthenticated_401() {
        given().get("/v1/patients/" + patient()).then().statusCode(401);
        given().contentType("application/json")
                .body(BODY)
                .post("/v1/patients")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "referral-desk", "hospital-system", "oversight", "partner-officer"})
    void forbidden_403(String role) {
        read(world().withRole(role), patient()).statusCode(403);
        registration(world().withRole(role), BODY.formatted("RM-2")).statusCode(403);
    }

    @Test
    void forbidden_403_for_a_custody_officer_who_registers() {
        registration(world().officer, BODY.formatted("RM-2")).statusCode(403);
    }

    @Test
    void absent_404_for_another_facility() {
        read(world().stranger, patient()).statusCode(404).body("type", equalTo("/problems/not-found"));
        read(world().nurse, UUID.randomUUID()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /custodyStatus",
                "{\"recordNumber\": \"\", \"custodyStatus\": \"CONVICT\"} | /recordNumber",
                "{\"recordNumber\": \"1\", \"custodyStatus\": \"FREE\"} | /custodyStatus",
                "{\"person\": {\"sex\": \"MALE\", \"nik\": \"1\"}} | /person/nik",
                "{\"person\": {\"sex\": \"MALE\", \"nikMissingBecause\": \"UNKNOWN_IDENTITY\"}} | /person/name",
                "{\"person\": {\"name\": \"X\", \"offence\": \"theft\"}} | /person/offence"
            })
    void invalid_400(String body, String pointer) {
        registration(world().nurse, body).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void invalid_400_without_nik_and_without_reason() {
        registration(world().nurse, """
                        {"recordNumber": "RM-3", "custodyStatus": "CONVICT", "person": {"name": "Uji", "sex": "MALE"}}
                        """).statusCode(400).body("errors.pointer", contains("/person/nik"));
    }

    private static ValidatableResponse registration(Persona who, String body) {
        return who.asks().body(body).post("/v1/patients").then();
    }

    private static ValidatableResponse read(Persona who, UUID id) {
        return who.asks().get("/v1/patients/" + id).then();
    }

    private static World world() {
        if (world == null) {
            world = World.common();
        }
        return world;
    }

    private static UUID patient() {
        if (patient == null) {
            patient = World.id(registration(world().nurse, BODY.formatted("RM-77")));
        }
        return patient;
    }
}
