package org.sambung.agreements.accreditation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.instrument.Grade;
import org.sambung.agreements.instrument.GradeTable;

@Schema(description = "Where the clinic stood on a day by its own eyes, and what a survey would have given.")
record AssessmentView(
        @Schema(description = "The day, in the facility's zone.", examples = "2026-03-02")
        LocalDate on,

        @Schema(description = "What its chapters add up to.")
        List<ChapterResult> chapters,

        @Schema(description = "The grade table that counts on that day, by its first day.", examples = "2023-01-01")
        LocalDate gradeTable,

        @Schema(
                description = "What a survey would give; absent when of some chapter nothing applies, so that no table"
                        + " has an answer.")
        Grade simulatedGrade) {

    static AssessmentView of(LocalDate on, Assessment assessment, GradeTable table) {
        return new AssessmentView(
                on,
                assessment.chapters(),
                table.effectiveFrom(),
                assessment.gradeBy(table).orElse(null));
    }
}
