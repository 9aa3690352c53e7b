package org.sambung.agreements.agreement;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the renewal changes; all else is carried over.")
record RenewAgreement(
        @Schema(
                description = "Its title; the predecessor's unless given.",
                examples = "Pelayanan kesehatan rujukan 2028")
        @Size(max = 300)
        @Pattern(regexp = "(?s).*\\S.*")
        String title,

        @Schema(
                description =
                        "Its first day, in the facility's zone; the day after the predecessor's last unless given.",
                examples = "2027-12-02")
        LocalDate effectiveFrom,

        @Schema(description = "Its last day, in the facility's zone; may still be open.", examples = "2029-12-01")
        LocalDate effectiveUntil) {

    /** The predecessor's words with these changes. @param mou or null */
    AgreementDraft over(Agreement predecessor, UUID mou) {
        return new AgreementDraft(
                title == null ? predecessor.getTitle() : title,
                predecessor.getDocumentType(),
                effectiveFrom == null ? predecessor.course().lastDay().plusDays(1) : effectiveFrom,
                effectiveUntil,
                predecessor.latestScope(),
                predecessor.getTopics(),
                mou);
    }
}
