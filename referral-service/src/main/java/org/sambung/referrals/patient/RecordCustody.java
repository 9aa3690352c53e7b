package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "From a day on somebody is in custody for another reason, or by another authority.")
record RecordCustody(
        @Schema(description = "In which custody.") @NotNull CustodyStatus status,

        @Schema(
                description = "Who has ordered the detention; needed for a detainee.",
                examples = "Pengadilan Negeri Palangka Raya")
        @Size(max = 200)
        String detainingAuthority,

        @Schema(description = "The first day, in the facility's zone; not one ahead.", examples = "2026-02-05") @NotNull
        LocalDate from,

        @Schema(description = "The last day, where the order names one.", examples = "2027-02-05")
        LocalDate until) {

    RecordCustody {
        if (status == CustodyStatus.DETAINEE && (detainingAuthority == null || detainingAuthority.isBlank())) {
            throw ProblemException.invalid("/detainingAuthority", "authority-needed");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw ProblemException.invalid("/until", "ends-before-it-begins");
        }
    }

    CustodyEntry entry(LocalDate today, Instant at) {
        if (from.isAfter(today)) {
            throw ProblemException.invalid("/from", "day-ahead");
        }
        return new CustodyEntry(status, detainingAuthority, from, until, at);
    }
}
