package org.sambung.visits.examination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An examination by the facility's own staff.")
record RecordExamination(
        @Schema(description = "Who is in custody in the caller's facility.") @NotNull
        UUID patientId,

        @Schema(description = "Why.") @NotNull ExaminationKind kind,

        @Schema(description = "What was found.") @NotNull @Valid
        Findings findings,

        @Schema(
                description =
                        "When it was, UTC; now if absent. Its day by the facility's calendar is the one that counts.")
        Instant occurredAt) {}
