package org.sambung.visits.roster;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Roster", description = "Whom a visit's team shall see.")
record RosterView(
        @Schema(description = "The visit.") UUID visitId,

        @Schema(description = "The patients.", examples = "[\"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\"]")
        List<UUID> patients) {

    static RosterView of(Roster roster) {
        return new RosterView(roster.getVisitId(), roster.getPatients());
    }
}
