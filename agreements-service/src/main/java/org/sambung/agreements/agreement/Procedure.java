package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The technical procedure of a referral line: whom to call, where to enter, what to bring.")
public record Procedure(
        @Schema(description = "Whom to call, in this order.") @NotEmpty @Size(max = 10)
        List<@NotNull @Valid Contact> contacts,

        @Schema(description = "Where escort and patient come in.", examples = "Pintu IGD, sisi timur")
        @NotBlank
        @Size(max = 300)
        String entrance,

        @Schema(description = "What to bring.", examples = "[\"Surat rujukan\", \"Fotokopi KTP\"]")
        @NotNull
        @Size(max = 30)
        List<@NotBlank @Size(max = 200) String> documents) {

    @Schema(name = "ProcedureContact", description = "Somebody to call, and for how long an answer is waited for.")
    public record Contact(
            @Schema(description = "Which desk, not which person.", examples = "IGD") @NotBlank @Size(max = 200)
            String desk,

            @Schema(
                    description = "Which unit the desk belongs to, told to those who refer: they escalate to the second"
                            + " contact's; absent where it is not agreed.",
                    examples = "EMERGENCY_ROOM")
            ContactUnit unit,

            @Schema(examples = "+62 511 4772380", description = "Its phone.")
            @NotNull
            @Pattern(regexp = "^\\+?[0-9][0-9 ()-]{4,28}$")
            String phone,

            @Schema(
                    description = "After how many minutes without an answer the next is called; absent for the last.",
                    examples = "10")
            @Min(1)
            @Max(1440)
            Integer answerWithinMinutes) {}
}
