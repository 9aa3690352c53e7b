package org.sambung.referrals.hospital;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A step of the hospital that facility staff recorded for it, and what the hospital said of it since.")
public record ReportedStep(
        @Schema(description = "Which step.") HospitalWord step,

        @Schema(description = "Who told it.", examples = "Perawat IGD Ratna")
        String by,

        @Schema(description = "By what means.") Reported.Channel channel,

        @Schema(description = "The scan of the paper; absent without one.")
        UUID attachmentId,

        @Schema(description = "When the step was, UTC.") Instant at,

        @Schema(description = "Whether the hospital itself has spoken since.")
        Standing standing,

        @Schema(description = "What the hospital put right.", examples = "Kontrol tanggal 20, bukan 12")
        String correction) {

    @Schema(name = "ReportStanding", description = "What the hospital's own word made of a report.")
    public enum Standing {
        UNCONFIRMED,
        CONFIRMED,
        CORRECTED
    }

    static ReportedStep of(HospitalWord step, Reported reported, Instant at) {
        return new ReportedStep(
                step, reported.by(), reported.channel(), reported.attachmentId(), at, Standing.UNCONFIRMED, null);
    }

    boolean isUnconfirmed(HospitalWord wanted) {
        return standing == Standing.UNCONFIRMED && (wanted == null || wanted == step);
    }

    ReportedStep settled(Standing by, String note) {
        return new ReportedStep(step, this.by, channel, attachmentId, at, by, note);
    }
}
