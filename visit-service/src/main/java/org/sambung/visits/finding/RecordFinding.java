package org.sambung.visits.finding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Records what was found of a patient; the patient attends the visit by it.")
record RecordFinding(
        @Schema(description = "The patient.") @NotNull UUID patientId,

        @Schema(description = "What was found and done.") @NotNull @Valid
        FindingContent content,

        @Schema(description = "The finding of the same patient at this visit that it corrects; absent if it is none.")
        UUID replaces,

        Instant occurredAt) {}
