package org.sambung.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sambung.local.journey.PalangkaRaya;
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

    @Test
    void palangka_raya_is_played_completely() {
        var sambung = new Sambung(system.places(), new Personas(system.identityProvider()));

        new PalangkaRaya(sambung, NARRATOR).play();

        assertThat(NARRATOR.told()).hasSizeGreaterThan(30);
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
