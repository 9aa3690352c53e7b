package org.sambung.agreements.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sambung.platform.problem.ProblemException;

/** The grade table that is shipped, at every limit of every chapter. */
class GradeTableTest {

    static final GradeTable SHIPPED = InstrumentFixtures.files()
            .shipped("accreditation/grades-2023.json", GradeTable.class, GradeTable::demandOrdered);

    @Test
    void tkk_80_pmkp_59_pkp_90_is_madya() {
        assertThat(grade(80, 59, 90)).isEqualTo(Grade.MADYA);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100, PARIPURNA",
        " 80,  80,  80, PARIPURNA",
        " 79,  80,  80, MADYA",
        " 80,  79,  80, UTAMA",
        " 80,  80,  79, MADYA",
        " 80,  60,  80, UTAMA",
        " 79,  60,  80, MADYA",
        " 80,  59,  80, MADYA",
        " 80,  60,  79, MADYA",
        " 75,  40,  75, MADYA",
        " 74,  40,  75, NOT_ACCREDITED",
        " 75,  39,  75, NOT_ACCREDITED",
        " 75,  40,  74, NOT_ACCREDITED",
        "100,  39, 100, NOT_ACCREDITED",
        "  0,   0,   0, NOT_ACCREDITED"
    })
    void every_chapter_has_its_limit(int tkk, int pmkp, int pkp, Grade grade) {
        assertThat(grade(tkk, pmkp, pkp)).isEqualTo(grade);
    }

    @Test
    void what_is_a_hair_below_a_limit_is_below_it() {
        var below = Map.of("TKK", new Percent(7999, 10000), "PMKP", new Percent(80, 100), "PKP", new Percent(80, 100));
        assertThat(SHIPPED.gradeOf(below)).isEqualTo(Grade.MADYA);
        assertThat(new Percent(79999, 100000).value()).hasToString("79.99");
    }

    @Test
    void a_grade_is_given_for_five_years() {
        assertThat(SHIPPED.cycleYears()).isEqualTo(5);
    }

    @Test
    void refuses_a_worse_grade_before_a_better_one() {
        refuses(Grade.MADYA, Grade.UTAMA);
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_grade_twice_and_none(Grade grade) {
        refuses(grade, grade);
    }

    @Test
    void refuses_a_grade_that_everybody_reaches() {
        var table = new GradeTable(LocalDate.EPOCH, 5, List.of(new GradeTable.Row(Grade.PARIPURNA, null, List.of())));
        assertThatThrownBy(table::demandOrdered).isInstanceOf(ProblemException.class);
    }

    private static void refuses(Grade first, Grade second) {
        var table = new GradeTable(
                LocalDate.EPOCH,
                5,
                List.of(new GradeTable.Row(first, 80, List.of()), new GradeTable.Row(second, 40, List.of())));
        assertThatThrownBy(table::demandOrdered).isInstanceOf(ProblemException.class);
    }

    private static Grade grade(int tkk, int pmkp, int pkp) {
        return SHIPPED.gradeOf(
                Map.of("TKK", new Percent(tkk, 100), "PMKP", new Percent(pmkp, 100), "PKP", new Percent(pkp, 100)));
    }
}
