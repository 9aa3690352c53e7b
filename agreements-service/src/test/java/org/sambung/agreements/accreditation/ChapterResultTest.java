package org.sambung.agreements.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.agreements.instrument.GradeTable;
import org.sambung.agreements.instrument.InstrumentFixtures;

class ChapterResultTest {

    static final ObjectMapper JSON = new ObjectMapper();
    static final List<String> THREE = List.of("TKK.1.1", "TKK.1.2", "TKK.1.3");

    @Test
    void not_applicable_leaves_the_denominator() {
        var result = of("10", "5", "NOT_APPLICABLE");
        assertThat(result.applicable()).isEqualTo(2);
        assertThat(result.percent()).hasToString("75.00");
    }

    @Test
    void a_chapter_with_nothing_applicable_has_no_percentage() {
        var result = of("NOT_APPLICABLE", "NOT_APPLICABLE", "NOT_APPLICABLE");
        assertThat(result.applicable()).isZero();
        assertThat(result.percent()).isNull();
    }

    @Test
    void with_nothing_applicable_in_a_chapter_there_is_no_grade() {
        var scores = scores("NOT_APPLICABLE", "NOT_APPLICABLE", "NOT_APPLICABLE");
        var assessment = Assessment.of(InstrumentFixtures.ofOneChapter(3), scores);
        assertThat(assessment.gradeBy(new GradeTable(null, 5, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 10, 100.00", "10, 5, 0, 50.00", "0, 0, 0, 0.00", "10, 10, 0, 66.66", "10, 10, -, 66.66"})
    void points_are_shared_by_ten_times_the_applicable(String first, String second, String third, String percent) {
        assertThat(of(first, second, third).percent()).hasToString(percent);
    }

    @Test
    void an_element_nobody_has_looked_at_is_counted_and_told() {
        var result = of("10", "-", "-");
        assertThat(result.unscored()).isEqualTo(2);
        assertThat(result.applicable()).isEqualTo(3);
    }

    private static ChapterResult of(String... codes) {
        return ChapterResult.of("TKK", THREE, scores(codes));
    }

    /** @param codes as clients send them; a dash for none */
    private static Map<String, ElementScore> scores(String... codes) {
        var scores = new HashMap<String, ElementScore>();
        for (int i = 0; i < codes.length; i++) {
            if (!codes[i].equals("-")) {
                scores.put(THREE.get(i), JSON.convertValue(codes[i], ElementScore.class));
            }
        }
        return scores;
    }
}
