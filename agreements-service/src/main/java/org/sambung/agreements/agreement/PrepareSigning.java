package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What one side knows of the signing to come; what is absent stays as it is.")
record PrepareSigning(
        @Schema(description = "The day of the signing, in the facility's zone.", examples = "2025-12-02")
        LocalDate plannedFor,

        @Schema(description = "Where.", examples = "Palangka Raya") @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*")
        String place,

        @Schema(description = "The side's own letter number.", examples = "W17.PAS5-HH.04.02-1021")
        @Size(max = 100)
        @Pattern(regexp = "(?s).*\\S.*")
        String letterNumber,

        @Schema(description = "Who signs for the caller's side.", examples = """
                    [
                      {
                        "party": "FACILITY",
                        "name": "Rahmat Hidayat",
                        "position": "Kepala Rutan",
                        "capacity": "SELF"
                      }
                    ]""") @Size(max = 10)
        List<@NotNull @Valid Signatory> signatories,

        @Schema(description = "Who else is to be there and sign.") @Size(max = 20)
        List<Signing.@NotNull @Valid Witness> witnesses) {}
