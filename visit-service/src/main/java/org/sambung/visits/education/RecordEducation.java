package org.sambung.visits.education;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Records a session of health education.")
record RecordEducation(
        @Schema(description = "The session.") @NotNull @Valid
        EducationContent session,

        Instant occurredAt) {}
