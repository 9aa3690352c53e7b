package org.sambung.referrals.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who a patient is, as a whole: what is left out is unknown from now on.")
record DescribePatient(
        @Schema(description = "Who it is.") @NotNull @Valid Person person) {

    DescribePatient {
        if (person != null) {
            person.demandConsistent("/person");
        }
    }
}
