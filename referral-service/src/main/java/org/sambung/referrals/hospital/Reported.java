package org.sambung.referrals.hospital;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where facility staff have a hospital's step from. It stays flagged until the hospital's own word. */
@Schema(
        description =
                "Needed when facility staff record a step of the hospital; of the hospital itself it counts for nothing.")
public record Reported(
        @Schema(description = "Who told it.", examples = "Perawat IGD Ratna") @NotBlank @Size(max = 200)
        String by,

        @Schema(description = "By what means.") @NotNull Channel channel,

        @Schema(description = "The scan of the paper, an attachment of the referral.")
        UUID attachmentId) {

    @Schema(name = "ReportChannel", description = "By what means a step was reported.")
    public enum Channel {
        PHONE,
        PAPER,
        MESSAGE
    }

    /** For the history, which custody staff read too: the channel's code alone. Who said it is with the step. */
    public static String reason(Reported reported) {
        return reported == null ? null : "REPORTED_BY_" + reported.channel();
    }
}
