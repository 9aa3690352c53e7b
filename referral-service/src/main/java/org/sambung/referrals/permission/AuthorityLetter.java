package org.sambung.referrals.permission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "The detaining authority's letter that permits a release; recording it "
                + "grants the authority's step.",
        examples = """
                    {
                      "number": "B-0123/O.2.10/Eku.2/02/2026", "date": "2026-02-04",
                      "signatory": "Kepala Kejaksaan Negeri Palangka Raya"
                    }""")
public record AuthorityLetter(
        @Schema(description = "The number of the letter.", examples = "B-0123/O.2.10/Eku.2/02/2026")
        @NotBlank
        @Size(max = 100)
        String number,

        @Schema(description = "The day of the letter.") @NotNull
        LocalDate date,

        @Schema(description = "Who signed it.", examples = "Kepala Kejaksaan Negeri Palangka Raya")
        @NotBlank
        @Size(max = 200)
        String signatory,

        @Schema(description = "Its scan, attached to the referral as AUTHORITY_LETTER; absent without one.")
        UUID attachmentId,

        Instant occurredAt) {}
