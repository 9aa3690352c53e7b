package org.sambung.visits.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.patient.CustodyStatus;

@Schema(
        description = "A screening campaign in the caller's facility: of those whom criteria find, or of a list.",
        examples = """
                    {
                      "disease": "TB",
                      "agreementId": "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d",
                      "criteria": {
                        "blocks": [
                          "B-4"
                        ],
                        "custodyStatuses": [
                          "CONVICT"
                        ]
                      },
                      "dailyQuota": 150,
                      "firstDay": "2026-11-26"
                    }""")
record PlanCampaign(
        @Schema(description = "What is screened for.") @NotNull
        Disease disease,

        @Schema(
                description =
                        "The agreement under which a partner's team screens; absent if the facility does it alone.")
        UUID agreementId,

        @Schema(description = "Who; everybody in custody if it says nothing more. Absent with a list.") @Valid
        Criteria criteria,

        @Schema(description = "The list, instead of criteria.", examples = "[\"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\"]")
        @Size(min = 1, max = 10_000)
        List<@NotNull UUID> patients,

        @Schema(description = "How many a day.", examples = "150") @NotNull @Min(1) @Max(2000)
        Integer dailyQuota,

        @Schema(
                description = "The first day by the facility's calendar; the others follow it.",
                examples = "2026-11-26")
        @NotNull
        LocalDate firstDay) {

    PlanCampaign {
        if ((criteria == null) == (patients == null)) {
            throw ProblemException.invalid("/criteria", "criteria-or-list-needed");
        }
    }

    @Schema(name = "CohortCriteria", description = "What those have in common who are screened.")
    record Criteria(
            @Schema(description = "In one of these blocks; absent for all.", examples = "[\"B-4\"]")
            @Size(min = 1, max = 200)
            List<@NotNull @Size(max = 50) String> blocks,

            @Schema(description = "In one of these custodies; absent for all.", examples = "[\"CONVICT\"]")
            @Size(min = 1, max = 3)
            List<@NotNull CustodyStatus> custodyStatuses) {}
}
