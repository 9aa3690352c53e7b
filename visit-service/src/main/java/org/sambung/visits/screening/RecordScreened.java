package org.sambung.visits.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who of the cohort was screened. Who was recorded before is not counted again.")
record RecordScreened(
        @Schema(description = "Those screened.") @NotNull @Size(min = 1, max = 500)
        List<@NotNull @Valid Screened> people,

        Instant occurredAt) {

    @Schema(description = "One who was screened.")
    record Screened(
            @Schema(description = "Who, of the cohort.") @NotNull
            UUID patientId,

            @Schema(description = "The number on the sample; absent if none was taken.", examples = "TL-0001")
            @Pattern(regexp = "[A-Za-z0-9._/-]{1,40}")
            String sample) {}
}
