package org.sambung.agreements.historic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.DocumentType;

@Schema(description = "What an old paper, or a report of it, says of an agreement.")
record OldPaper(
        @Schema(examples = "Kerja sama pelayanan kesehatan") @NotBlank @Size(max = 300)
        String title,

        @Schema(description = "The paper it was written on; absent when nobody knows.", examples = "MOU")
        DocumentType documentType,

        @Schema(description = "When it was signed.") @NotNull @Valid
        PartialDate signedOn,

        @Schema(description = "Its last day; absent when the source does not tell.") @Valid
        PartialDate effectiveUntil,

        @Schema(description = "Absent when the source does not tell.", examples = "W17-12/2019") @Size(max = 100)
        String facilityLetterNumber,

        @Schema(description = "Absent when the source does not tell.", examples = "440/19/PKM") @Size(max = 100)
        String partnerLetterNumber) {}
