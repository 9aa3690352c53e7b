package org.sambung.visits.visit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.visit.ListTeam.TeamMember;

@Schema(name = "TeamList", description = "Whom the partner sends and what they bring; kept sealed, nothing clinical.")
record TeamList(
        @Schema(description = "Everybody who wants in.") List<TeamMember> members,

        @Schema(description = "The vehicle and its plate; absent if none was named.", examples = "Ambulans DA 1234 X")
        String vehicle,

        @Schema(description = "What they bring in.", examples = "[\"Tensimeter\"]")
        List<String> equipment) {}
