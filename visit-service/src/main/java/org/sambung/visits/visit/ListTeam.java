package org.sambung.visits.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.Problem.Violation;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "Whom the partner sends and what they bring, for the gate. Takes the place of an earlier list.")
record ListTeam(
        @Schema(description = "Everybody who wants in.") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid TeamMember> members,

        @Schema(description = "The vehicle and its plate.", examples = "Ambulans DA 1234 X") @Size(min = 1, max = 200)
        String vehicle,

        @Schema(description = "What they bring in.", examples = "[\"Tensimeter\"]") @Size(max = 100)
        List<@NotBlank @Size(max = 200) String> equipment,

        Instant occurredAt) {

    @Schema(name = "TeamMember", description = "One of the partner's team.")
    record TeamMember(
            @Schema(examples = "dr. Sari Demo") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "What the member does in the team.") @NotNull
            TeamRole role,

            @Schema(
                    description = "STR or SIP; needed of whoever works under a licence.",
                    examples = "STR 13 1 1 100 2 20 123456")
            @Size(min = 1, max = 100)
            String licenceNumber) {}

    /** @throws ProblemException 400 where somebody who treats or examines has no licence number */
    void demandLicences() {
        var lacking = IntStream.range(0, members.size())
                .filter(i -> members.get(i).role().isLicensed()
                        && (members.get(i).licenceNumber() == null
                                || members.get(i).licenceNumber().isBlank()))
                .mapToObj(i -> new Violation("/members/" + i + "/licenceNumber", "licence-needed"))
                .toList();
        if (!lacking.isEmpty()) {
            throw new ProblemException(400, "invalid-request", lacking);
        }
    }

    TeamList list() {
        return new TeamList(members, vehicle, equipment == null ? List.of() : equipment);
    }
}
