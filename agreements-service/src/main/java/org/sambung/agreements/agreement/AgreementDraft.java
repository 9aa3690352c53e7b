package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

/**
 * What an agreement shall say.
 *
 * @param effectiveFrom first day in force, in the facility's zone
 * @param effectiveUntil last day in force
 */
record AgreementDraft(
        @Schema(examples = "Pelayanan kesehatan rujukan bagi warga binaan dan tahanan") @NotBlank @Size(max = 300)
        String title,

        @NotNull DocumentType documentType,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        @NotNull @Size(max = 30) List<@NotNull @Valid ScopeLine> scope) {

    AgreementDraft {
        if (effectiveFrom != null && effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom)) {
            throw ProblemException.invalid("/effectiveUntil", "end-before-beginning");
        }
    }
}
