package org.sambung.referrals.hospital;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the hospital wants to know before it decides.")
public record Inquiry(
        @Schema(description = "What it wants to know.", examples = "Berapa hasil leukosit terakhir?")
        String question,

        @Schema(description = "UTC.") Instant askedAt,

        @Schema(description = "Absent while nobody has answered.", examples = "15.200, kemarin")
        String answer,

        @Schema(description = "UTC.") Instant answeredAt) {

    static Inquiry of(String question, Instant at) {
        return new Inquiry(question, at, null, null);
    }

    Inquiry answered(String with, Instant at) {
        return answer == null ? new Inquiry(question, askedAt, with, at) : this;
    }
}
