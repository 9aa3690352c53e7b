package org.sambung.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sambung.local.journey.Partnerships;
import org.sambung.local.journey.Personas;

/** The whole system as the demo starts it, on free ports: its stories, and what it does when a part of it dies. */
@ExtendWith(OneSystem.class)
@Order(3)
class WholeSystemIT {

    static final Narrator NARRATOR = OneSystem.NARRATOR;
    static LocalSystem system;

    @BeforeAll
    static void start(LocalSystem running) {
        system = running;
    }

    @ParameterizedTest
    @EnumSource
    void is_played_completely(Partnerships partnership) {
        var sambung = new Sambung(system.places(), new Personas(system.identityProvider()));

        partnership.play(sambung, NARRATOR);

        assertThat(NARRATOR.told())
                .filteredOn(step -> step.story().equals(partnership.id()))
                .hasSizeGreaterThan(15);
    }

    @Test
    void a_dead_broker_stops_nobody_and_loses_nothing() {
        system.killKafka();

        var facility = registrar()
                .body(FACILITY)
                .post(agreements("/v1/facilities"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("facilityId");
        system.startKafka();

        // The other service knows the facility as soon as the event has come through.
        var nurse = token("nurse", Map.of("roles", List.of("nurse"), "facility", facility));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> given().auth()
                .oauth2(nurse)
                .contentType(ContentType.JSON)
                .body(PATIENT)
                .post(LocalSystem.url(system.places().referrals()) + "/v1/patients")
                .then()
                .statusCode(201));
    }

    @Test
    void a_copy_that_was_lost_comes_back_from_a_snapshot() throws SQLException {
        var facility = registrar()
                .body(FACILITY)
                .post(agreements("/v1/facilities"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("facilityId");
        await().atMost(Duration.ofSeconds(30)).until(() -> forgotten(facility) == 1);

        given().auth()
                .oauth2(token("operator", Map.of("roles", List.of("operator"))))
                .contentType(ContentType.JSON)
                .body("{\"collection\": \"facilities\", \"id\": \"" + facility + "\"}")
                .post(agreements("/v1/snapshots"))
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(30)).until(() -> forgotten(facility) == 1);
    }

    /** How many copies of the facility the referral service had, and now has no more. */
    private static int forgotten(String facility) throws SQLException {
        var url = "jdbc:postgresql://localhost:" + system.places().postgres() + "/referrals";
        try (var connection = DriverManager.getConnection(url, "postgres", "trusted");
                var statement = connection.createStatement()) {
            return statement.executeUpdate("delete from known_facility where id = '" + facility + "'");
        }
    }

    @Test
    void a_dead_database_is_answered_503_and_survived() {
        system.stopPostgres();

        registrar()
                .get(agreements("/v1/facilities"))
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/unavailable"));
        system.startPostgres();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> registrar()
                .body(FACILITY)
                .post(agreements("/v1/facilities"))
                .then()
                .statusCode(201));
    }

    private static final String FACILITY = """
            {"name": "Rutan Uji", "type": "RUTAN", "class": "IIA", "region": "ID-KT", "timeZone": "WIB"}""";

    private static final String PATIENT = """
            {"recordNumber": "RM-1", "custodyStatus": "CONVICT",
             "person": {"name": "Warga Uji", "sex": "MALE", "nikMissingBecause": "NOT_YET_VERIFIED"}}""";

    private static RequestSpecification registrar() {
        var token = token("registrar", Map.of("roles", List.of("registrar")));
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String token(String subject, Map<String, Object> claims) {
        return system.identityProvider().token(subject, claims);
    }

    private static String agreements(String path) {
        return LocalSystem.url(system.places().agreements()) + path;
    }
}
