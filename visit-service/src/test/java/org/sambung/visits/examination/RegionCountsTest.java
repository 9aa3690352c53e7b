package org.sambung.visits.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.examination.RegionCounts.Counted;

@QuarkusTest
class RegionCountsTest {

    static final UUID ONE = new UUID(0, 1);
    static final UUID TWO = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource({"20, 10, 5, 20, 10, 5, 35", "20, 10, 4, 20, 10, <5,", "20, 10, 0, 20, 10, <5,", "3, 2, 1, <5, <5, <5,"})
    void fewer_than_five_are_not_told_nor_is_the_sum_that_gives_them_away(
            long examined,
            long due,
            long overdue,
            String toldExamined,
            String toldDue,
            String toldOverdue,
            Long people) {
        assertThat(FacilityCount.of(ONE, examined, due, overdue))
                .isEqualTo(new FacilityCount(ONE, people, toldExamined, toldDue, toldOverdue));
    }

    /** Whatever is not told of a facility is not in the region's sum either: no difference gives it away. */
    @Test
    void the_regions_sums_are_those_of_what_is_told() {
        var counts = RegionCounts.of(List.of(new Counted(ONE, 20, 10, 5), new Counted(TWO, 30, 6, 3)));

        assertThat(counts.sum()).isEqualTo(new FacilityCount(null, 70L, "50", "15", "5"));
        assertThat(counts.facilities().get(1)).isEqualTo(new FacilityCount(TWO, null, "30", "5", "<5"));
    }

    /** Who asks again an hour later learns of nobody who was examined meanwhile. */
    @Test
    void one_more_is_not_seen_until_there_are_five() {
        var before = RegionCounts.of(List.of(new Counted(ONE, 20, 10, 5)));

        assertThat(RegionCounts.of(List.of(new Counted(ONE, 24, 14, 9)))).isEqualTo(before);
        assertThat(RegionCounts.of(List.of(new Counted(ONE, 25, 10, 5)))).isNotEqualTo(before);
    }

    @Test
    void oversight_sees_its_region_and_no_other() throws SQLException {
        var region = "ID-ZZ";
        var facility = UUID.randomUUID();
        PatientFixtures.aFacility(facility, "WIT", "Asia/Jayapura", region);
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement()) {
            statement.execute(
                    "insert into known_patient (patient_id, sequence, facility_id, in_custody, due_until)"
                            + " select gen_random_uuid(), 1, '" + facility + "', i <> 20,"
                            + " case when i <= 6 then date '2020-01-01' else date '2099-01-01' end from generate_series(1, 20) i");
        }

        Persona.ofRegion(region, "oversight")
                .asks()
                .get("/v1/examination-worklist/region")
                .then()
                .statusCode(200)
                .body("facilities.facilityId", contains(facility.toString()))
                .body("facilities[0].examined", equalTo("10"))
                .body("facilities[0].overdue", equalTo("5"))
                .body("facilities[0].due", equalTo("<5"))
                .body("facilities[0].people", nullValue());
        Persona.ofRegion("ID-YY", "oversight")
                .asks()
                .get("/v1/examination-worklist/region")
                .then()
                .body("facilities.size()", equalTo(0));
    }
}
