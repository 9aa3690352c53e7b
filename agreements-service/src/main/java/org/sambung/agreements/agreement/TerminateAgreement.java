package org.sambung.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ends an agreement before its time, at once unless a day is given.")
record TerminateAgreement(
        @Schema(description = "Why in words; kept in the history.", examples = "Rumah sakit ditutup")
        @NotBlank
        @Size(max = 1000)
        String reason,

        @Schema(description = "Why; OTHER unless given.", examples = "MUTUAL_CONSENT")
        NoticeReason code,

        @Schema(description = "The day on which notice was given; today unless given.", examples = "2026-01-05")
        LocalDate noticeDate,

        @Schema(
                description = "The last day in force, in the facility's zone; absent: it ends at once.",
                examples = "2026-03-31")
        LocalDate endDate) {

    NoticeReason codeOrOther() {
        return code == null ? NoticeReason.OTHER : code;
    }
}
