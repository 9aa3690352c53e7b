package org.sambung.agreements.accreditation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "The clinic's operating licence.")
record Licence(
        @Schema(description = "Its number.", examples = "445/17/DPMPTSP/2024") @NotBlank @Size(max = 100)
        String number,

        @Schema(description = "First day covered.", examples = "2024-03-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day covered.", examples = "2029-02-28") @NotNull
        LocalDate validUntil) {

    Licence {
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw ProblemException.invalid("/validUntil", "end-before-beginning");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
