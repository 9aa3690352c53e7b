package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Somebody who must be helped before the papers are found: a name, the sex, the block. As long as the"
                        + " custody is not known it counts as a detainee's, who has an authority that must be told.",
        examples = """
                    {
                      "name": "Joko, baru masuk",
                      "sex": "MALE",
                      "block": "A-1"
                    }""")
public record ProvisionalPatient(
        @Schema(description = "Whatever the person is called.", examples = "Joko, baru masuk")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "As it appears.") @NotNull Sex sex,

        @Schema(description = "Where in the facility.", examples = "A-1") @Size(max = 50)
        String block) {}
