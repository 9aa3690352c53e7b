package org.sambung.visits.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whom a visit's team shall see, all of them: it takes the place of an earlier roster.")
record SetRoster(
        @Schema(description = "Patients in the facility's custody; each counts once.")
        @NotNull
        @Size(min = 1, max = 500)
        List<@NotNull @Valid ToBeSeen> patients,

        Instant occurredAt) {

    @Schema(description = "One whom the team shall see.")
    record ToBeSeen(@Schema(description = "Who.") @NotNull UUID patientId) {}

    List<UUID> patientIds() {
        return patients.stream().map(ToBeSeen::patientId).toList();
    }
}
