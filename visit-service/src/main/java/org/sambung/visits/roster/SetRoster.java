package org.sambung.visits.roster;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whom a visit's team shall see, all of them: it takes the place of an earlier roster.")
record SetRoster(
        @Schema(
                description = "Patients in the facility's custody; each counts once.",
                examples = "[\"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\"]")
        @NotNull
        @Size(min = 1, max = 500)
        List<@NotNull UUID> patients,

        Instant occurredAt) {}
