package org.sambung.visits.examination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(
        description = "That an examination was recorded wrongly. What was recorded before stays beside it.",
        examples = """
                    {
                      "mistake": "WRONG_ENTRY",
                      "note": "Tekanan darah pasien lain",
                      "becomes": {
                        "kind": "MONTHLY",
                        "findings": {
                          "systolic": 128,
                          "diastolic": 82
                        }
                      }
                    }""")
record CorrectExamination(
        @Schema(description = "What was wrong.") @NotNull ExaminationMistake mistake,

        @Schema(description = "In words; kept sealed.", examples = "Tekanan darah pasien lain") @Size(max = 1000)
        String note,

        @Schema(description = "What it should have been, all of it; absent where it is taken back.") @Valid
        Became becomes,

        @Schema(description = "When it turned out wrong, UTC; now if absent.")
        Instant occurredAt) {

    @Schema(name = "ExaminationBecame", description = "What takes the place of what was recorded.")
    record Became(
            @Schema(description = "Why the patient was examined.") @NotNull
            ExaminationKind kind,

            @Schema(description = "What was found.") @NotNull @Valid
            Findings findings,

            @Schema(description = "When it was, UTC; as recorded if absent.")
            Instant examinedAt) {}

    /** @throws ProblemException 400 where something takes the place of what is taken back, or nothing of what is not */
    void demandComplete() {
        if (mistake.takesBack() == (becomes != null)) {
            throw ProblemException.invalid("/becomes", mistake.takesBack() ? "nothing-in-its-place" : "required");
        }
        if (becomes != null) {
            becomes.findings().demandPlausible("/becomes/findings");
        }
    }
}
