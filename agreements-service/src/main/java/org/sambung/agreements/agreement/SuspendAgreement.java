package org.sambung.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "Suspends an agreement, from today on unless a day is given.")
record SuspendAgreement(
        @Schema(description = "Why in words; kept in the history.", examples = "Puskesmas pindah gedung")
        @NotBlank
        @Size(max = 1000)
        String reason,

        @Schema(description = "Why; OTHER unless given.", examples = "PARTNER_CANNOT_DELIVER")
        NoticeReason code,

        @Schema(description = "The day on which notice was given; today unless given.", examples = "2026-01-05")
        LocalDate noticeDate,

        @Schema(
                description = "The first day suspended, in the facility's zone; today unless given.",
                examples = "2026-02-01")
        LocalDate beginDate,

        @Schema(
                description = "The last day suspended, in the facility's zone; until it is resumed unless given.",
                examples = "2026-03-31")
        LocalDate endDate) {

    SuspendAgreement {
        if (beginDate != null && endDate != null && endDate.isBefore(beginDate)) {
            throw ProblemException.invalid("/endDate", "end-before-beginning");
        }
    }

    NoticeReason codeOrOther() {
        return code == null ? NoticeReason.OTHER : code;
    }
}
