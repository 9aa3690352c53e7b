package org.sambung.agreements.instrument;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class LoadGradeTableTest {

    static final String PATH = "/v1/accreditation-grade-tables";

    /** Far enough for no other test's day to be graded by it. */
    static final LocalDate FAR = LocalDate.of(2090, 1, 1);

    static final AtomicInteger LOADED = new AtomicInteger();

    LocalDate day;

    @BeforeEach
    void another() {
        day = FAR.plusDays(LOADED.incrementAndGet());
    }

    @Test
    void created_201_and_told() {
        InstrumentFixtures.REGISTRAR.asks().body(table(day)).post(PATH).then().statusCode(201);
        Persona.with("nurse")
                .asks()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("effectiveFrom", hasItems(day.toString(), "2023-01-01"));
        await().untilAsserted(() -> assertThat(Events.all("agreements")).anySatisfy(event -> {
            assertThat(Events.header(event, "ce_type")).isEqualTo("accreditation-grade-table.loaded");
            assertThat(new String(event.value())).contains(day.toString());
        }));
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(given().contentType(ContentType.JSON).body(table(day)).post(PATH), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_oversight() {
        Refusal.is(Persona.with("oversight").asks().body(table(day)).post(PATH), 403, "forbidden");
    }

    @Test
    void bad_request_400_for_grades_out_of_sequence() {
        var backwards = table(day).replace("PARIPURNA", "MADYA").replace("UTAMA", "PARIPURNA");
        Refusal.is(InstrumentFixtures.REGISTRAR.asks().body(backwards).post(PATH), 400, "invalid-request");
    }

    @Test
    void unprocessable_422_for_a_day_that_has_its_table() {
        var shipped = table(LocalDate.of(2023, 1, 1));
        Refusal.is(InstrumentFixtures.REGISTRAR.asks().body(shipped).post(PATH), 422, "grade-table-already-loaded");
    }

    static String table(LocalDate from) {
        return """
                {"effectiveFrom": "%s", "cycleYears": 4, "grades": [
                  {"grade": "PARIPURNA", "everyChapter": 90, "chapters": []},
                  {"grade": "UTAMA", "chapters": [{"chapter": "TKK", "percent": 50}]}]}
                """.formatted(from);
    }
}
