package org.sambung.visits.holiday;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;
import static org.sambung.visits.Partnership.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** A year's decree comes late, and a circular may change it. */
@QuarkusTest
class LoadHolidaysTest {

    static final Persona OPERATOR = Persona.with("operator");

    @Test
    void created_201_and_it_takes_the_place_of_what_was_known() {
        load(OPERATOR, 2031, "2031-05-02", "2031-01-01")
                .statusCode(201)
                .header("Location", endsWith("/v1/holidays?year=2031"))
                .body("day", contains("2031-01-01", "2031-05-02"));
        // The second says nothing new and is not announced.
        load(OPERATOR, 2031, "2031-01-02").statusCode(200);
        load(OPERATOR, 2031, "2031-01-02").statusCode(200);

        of(2031).body("day", contains("2031-01-02")).body("name", contains("Libur Uji"));
        assertThat(count("select count(*) from loaded_holidays where year = 2031"))
                .isEqualTo(1);
        load(OPERATOR, 2031, "2031-01-03").statusCode(200).header("ETag", equalTo("\"2\""));
        await().untilAsserted(() -> assertThat(Events.all("visits").stream()
                        .map(record -> new String(record.value()))
                        .filter(json -> json.contains("\"year\":2031")))
                .hasSize(3));
    }

    @Test
    void two_at_once_load_one_after_the_other() {
        CompletableFuture.allOf(Stream.of("2032-01-01", "2032-01-02")
                        .map(day -> CompletableFuture.runAsync(
                                () -> load(OPERATOR, 2032, day).statusCode(oneOf(200, 201))))
                        .toArray(CompletableFuture[]::new))
                .join();

        of(2032).body("size()", equalTo(1));
    }

    /** A day that was none when the plan was made. */
    @Test
    void plans_show_it_from_then_on() {
        var partnership = Partnership.inForce();
        var tomorrow = LocalDate.now(partnership.zone()).plusDays(1);
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=1");

        try {
            load(OPERATOR, tomorrow.getYear(), tomorrow.toString()).statusCode(201);

            partnership
                    .officer()
                    .asks()
                    .get("/v1/visit-plans/" + plan + "/conflicts")
                    .then()
                    .statusCode(200)
                    .body("holiday.day", hasItem(tomorrow.toString()));
        } finally {
            forget(tomorrow.getYear());
        }
    }

    @Test
    void refusals_400_401_403() {
        load(OPERATOR, 2033, "2034-01-01")
                .statusCode(400)
                .body("errors.pointer", contains("/days/0/day"))
                .body("errors.code", contains("day-of-another-year"));
        load(OPERATOR, 2033, "2033-01-01", "2033-01-01")
                .statusCode(400)
                .body("errors.pointer", contains("/days/1/day"));
        OPERATOR.asks()
                .body("{\"year\": 2033, \"decree\": \"x\", \"days\": []}")
                .post("/v1/holidays")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/holidays")
                .then()
                .statusCode(401);
        load(Persona.with("registrar"), 2033, "2033-01-01").statusCode(403);
        of(2033).body("", empty());
    }

    private static ValidatableResponse load(Persona who, int year, String... days) {
        var listed = Stream.of(days)
                .map(day -> "{\"day\": \"" + day
                        + "\", \"kind\": \"NATIONAL\", \"nameId\": \"Libur Uji\", \"nameEn\": \"Test Day\"}")
                .toList();
        return who.asks()
                .body("{\"year\": " + year + ", \"decree\": \"SKB Uji\", \"days\": " + listed + "}")
                .post("/v1/holidays")
                .then();
    }

    private static ValidatableResponse of(int year) {
        return Persona.with("nurse")
                .asks()
                .get("/v1/holidays?year=" + year)
                .then()
                .statusCode(200);
    }

    /** What was loaded; the shipped days count again. */
    static void forget(int year) {
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement()) {
            statement.execute("delete from loaded_holidays where year = " + year);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
