package org.sambung.visits.holiday;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;

@QuarkusTest
class HolidaysTest {

    @Test
    void seventeen_national_holidays_and_eight_days_of_joint_leave_in_2026() {
        Persona.with("nurse")
                .asks()
                .header("Accept-Language", "en")
                .get("/v1/holidays?year=2026")
                .then()
                .statusCode(200)
                .body("findAll { it.kind == 'NATIONAL' }.size()", equalTo(17))
                .body("findAll { it.kind == 'JOINT_LEAVE' }.size()", equalTo(8))
                .body("name", hasItem("Independence Day"));
    }

    @Test
    void what_is_computed_of_2027_is_marked_and_what_law_fixes_is_not() {
        LoadHolidaysTest.forget(2027);
        Persona.with("nurse")
                .asks()
                .get("/v1/holidays?year=2027")
                .then()
                .statusCode(200)
                .body(
                        "findAll { !it.provisional }.day",
                        contains("2027-01-01", "2027-05-01", "2027-06-01", "2027-08-17", "2027-12-25"))
                .body("findAll { it.provisional }.size()", equalTo(13));
        // Sunday after the first full moon of spring, and the fortieth day from it.
        Persona.with("nurse")
                .asks()
                .get("/v1/holidays?year=2027")
                .then()
                .body("day", hasItems("2027-03-26", "2027-03-28", "2027-05-06"));
    }

    @Test
    void refusals_400_401() {
        Persona.with("nurse").asks().get("/v1/holidays").then().statusCode(400);
        given().get("/v1/holidays?year=2026").then().statusCode(401);
    }

    @Test
    void a_calendar_of_ones_own_is_read() throws IOException {
        var read = Holidays.read("own", in("# ours\n2027-01-01\tNATIONAL\tTahun Baru\tNew Year\n"));

        assertThat(read.get(LocalDate.of(2027, 1, 1)).en()).isEqualTo("New Year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01\tNATIONAL\tTahun Baru",
                "2027-02-30\tNATIONAL\ta\tb",
                "2027-01-01\tODD\ta\tb",
                "2027-01-01\tNATIONAL\ta\tb\tPERHAPS",
                "2027-01-01\tNATIONAL\ta\tb\n2027-01-01\tNATIONAL\ta\tb"
            })
    void a_broken_one_is_refused_with_its_line(String file) {
        assertThatThrownBy(() -> Holidays.read("own", in(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("own line [12]: .*");
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
