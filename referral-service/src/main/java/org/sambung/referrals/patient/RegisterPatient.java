package org.sambung.referrals.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "A person in custody as a patient of the caller's facility.")
record RegisterPatient(
        @Schema(examples = "RM-000123", description = "The facility's own number, unique there.")
        @NotBlank
        @Size(max = 50)
        String recordNumber,

        @Schema(description = "Who it is.") @NotNull @Valid Person person,

        @Schema(description = "Why the person is in custody.") @NotNull
        CustodyStatus custodyStatus,

        @Schema(description = "Where in the facility, for the escort.", examples = "B-4") @Size(max = 50)
        String block) {

    RegisterPatient {
        if (person != null && (person.nik() == null) == (person.nikMissingBecause() == null)) {
            throw ProblemException.invalid("/person/nik", "nik-or-reason-needed");
        }
    }
}
