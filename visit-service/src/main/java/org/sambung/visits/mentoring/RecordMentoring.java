package org.sambung.visits.mentoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Records what mentors found of the clinic.")
record RecordMentoring(
        @Schema(description = "What was found, element by element.") @NotEmpty @Size(max = 100)
        List<@NotNull @Valid ClinicFinding> findings,

        Instant occurredAt) {}
