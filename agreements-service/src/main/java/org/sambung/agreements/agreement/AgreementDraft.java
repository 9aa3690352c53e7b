package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "What an agreement shall say.")
public record AgreementDraft(
        @Schema(examples = "Pelayanan kesehatan rujukan bagi warga binaan dan tahanan") @NotBlank @Size(max = 300)
        String title,

        @Schema(description = "The paper it is written on.", examples = "PKS") @NotNull
        DocumentType documentType,

        @Schema(description = "First day in force, in the facility's zone; may still be open.", examples = "2025-12-02")
        LocalDate effectiveFrom,

        @Schema(
                description =
                        "Last day in force, in the facility's zone, within 30 years of the first; may still be open.",
                examples = "2027-12-01")
        LocalDate effectiveUntil,

        @Schema(description = "What the partner promises.") @NotNull @Size(max = Scope.MOST)
        List<@NotNull @Valid ScopeLine> scope,

        @Schema(
                description =
                        "What it is to be about, taken over from the meeting it grew out of. Absent: as they are.")
        @Size(max = 50)
        List<@NotNull @Valid Topic> topics,

        @Schema(description = "The MoU that a PKS hangs under; absent where there is none.")
        UUID mouId) {

    /** Plans look as far as their agreement goes; one "without end" is renewed in time. */
    private static final int MOST_YEARS = 30;

    public AgreementDraft {
        Scope.demandSound(scope);
        if (effectiveFrom != null && effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom)) {
            throw ProblemException.invalid("/effectiveUntil", "end-before-beginning");
        }
        if (effectiveFrom != null
                && effectiveUntil != null
                && effectiveUntil.isAfter(effectiveFrom.plusYears(MOST_YEARS))) {
            throw ProblemException.invalid("/effectiveUntil", "period-too-long");
        }
    }
}
