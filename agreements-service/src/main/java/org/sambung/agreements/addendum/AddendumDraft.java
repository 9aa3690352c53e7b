package org.sambung.agreements.addendum;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Scope;
import org.sambung.agreements.agreement.ScopeLine;

@Schema(description = "What an addendum shall say.")
record AddendumDraft(
        @Schema(examples = "Penyesuaian alur rujukan teknis") @NotBlank @Size(max = 300)
        String title,

        @Schema(
                description = "First day of the new version, in the facility's zone; may still be open.",
                examples = "2026-02-06")
        LocalDate effectiveFrom,

        @Schema(description = "The evaluation meeting that led to it; absent where none did.")
        UUID meetingId,

        @Schema(description = "The whole scope, with the procedures, as it shall be from then on.")
        @NotEmpty
        @Size(max = 30)
        List<@NotNull @Valid ScopeLine> scope) {

    AddendumDraft {
        Scope.demandSound(scope);
    }
}
