package org.sambung.agreements.accreditation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Scores elements, for the first time or again; earlier scores are kept.")
record ScoreElements(
        @Schema(description = "The day they were looked at, in the facility's zone.", examples = "2026-03-02") @NotNull
        LocalDate on,

        @Schema(description = "Each element once.") @NotEmpty @Size(max = 300)
        List<@NotNull @Valid One> scores) {

    @Schema(name = "ScoreOfElement", description = "One element's score and what it rests on.")
    record One(
            @Schema(description = "The element's code.", examples = "TKK.1.1")
            @NotNull
            @Pattern(regexp = "[A-Z]{2,8}\\.[0-9]{1,2}\\.[0-9]{1,2}")
            String element,

            @NotNull ElementScore score,

            @Schema(description = "What it rests on; may be left out.") @Size(max = 20)
            List<@NotNull @Valid Evidence> evidence) {}
}
