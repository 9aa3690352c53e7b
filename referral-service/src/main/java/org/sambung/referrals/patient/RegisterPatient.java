package org.sambung.referrals.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "A person in custody as a patient of the caller's facility.")
public record RegisterPatient(
        @Schema(examples = "RM-000123", description = "The facility's own number, unique there.")
        @NotBlank
        @Size(max = 50)
        String recordNumber,

        @Schema(description = "Who it is.") @NotNull @Valid Person person,

        @Schema(description = "Why the person is in custody.") @NotNull
        CustodyStatus custodyStatus,

        @Schema(description = "Where in the facility, for the escort.", examples = "B-4") @Size(max = 50)
        String block,

        @Schema(
                description = "Who has ordered a detainee's detention, where it is known yet.",
                examples = "Kejaksaan Negeri Palangka Raya")
        @Size(max = 200)
        String detainingAuthority,

        @Schema(description = "Since when in this custody, in the facility's zone; today if absent.")
        LocalDate custodySince) {

    public RegisterPatient {
        if (person != null) {
            person.demandConsistent("/person");
        }
    }

    /** The first word on the custody. */
    CustodyEntry entry(LocalDate today, Instant at) {
        if (custodySince != null && custodySince.isAfter(today)) {
            throw ProblemException.invalid("/custodySince", "day-ahead");
        }
        return new CustodyEntry(
                custodyStatus, detainingAuthority, custodySince == null ? today : custodySince, null, at);
    }
}
