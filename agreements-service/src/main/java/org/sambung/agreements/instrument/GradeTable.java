package org.sambung.agreements.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

/** What a clinic must reach for which grade, from a day on. */
@Schema(description = "What a clinic must reach for which grade, from a day on until the next table counts.")
public record GradeTable(
        @Schema(description = "From when on it counts; its name, too.", examples = "2031-01-01") @NotNull
        LocalDate effectiveFrom,

        @Schema(description = "For how many years a grade is given.", examples = "5") @Min(1) @Max(20)
        int cycleYears,

        @Schema(description = "The best grade first; who reaches none is not accredited.") @NotEmpty @Size(max = 3)
        List<@NotNull @Valid Row> grades) {

    @Schema(name = "GradeRow", description = "A grade and the percentages it takes.")
    public record Row(
            @Schema(examples = "MADYA") @NotNull Grade grade,

            @Schema(
                    description = "What every chapter must reach; absent where only single ones count.",
                    examples = "40")
            @Min(1)
            @Max(100)
            Integer everyChapter,

            @Schema(description = "What single chapters must reach.") @NotNull @Size(max = 10)
            List<@NotNull @Valid Minimum> chapters) {

        private boolean isReachedBy(Map<String, Percent> results) {
            var every = everyChapter == null
                    || results.values().stream().allMatch(percent -> percent.isAtLeast(everyChapter));
            return every
                    && chapters.stream()
                            .allMatch(minimum -> results.containsKey(minimum.chapter())
                                    && results.get(minimum.chapter()).isAtLeast(minimum.percent()));
        }
    }

    @Schema(name = "GradeMinimum", description = "What a chapter must reach.")
    public record Minimum(
            @Schema(description = "The chapter's code.", examples = "TKK") @NotNull @Pattern(regexp = "[A-Z]{2,8}")
            String chapter,

            @Schema(description = "At least so much.", examples = "75") @Min(1) @Max(100)
            int percent) {}

    /** @param results by the chapter's code */
    public Grade gradeOf(Map<String, Percent> results) {
        return grades.stream()
                .filter(row -> row.isReachedBy(results))
                .map(Row::grade)
                .findFirst()
                .orElse(Grade.NOT_ACCREDITED);
    }

    /** Refuses a grade that stands in two rows or not in its order, and one that nobody needs to reach. */
    void demandOrdered() {
        var seen = new HashSet<Grade>();
        for (int i = 0; i < grades.size(); i++) {
            var grade = grades.get(i).grade();
            if (grade == Grade.NOT_ACCREDITED
                    || !seen.add(grade)
                    || i > 0 && grades.get(i - 1).grade().compareTo(grade) > 0) {
                throw ProblemException.invalid("/grades/" + i + "/grade", "out-of-sequence");
            }
            if (grades.get(i).everyChapter() == null && grades.get(i).chapters().isEmpty()) {
                throw ProblemException.invalid("/grades/" + i + "/everyChapter", "required");
            }
        }
    }
}
