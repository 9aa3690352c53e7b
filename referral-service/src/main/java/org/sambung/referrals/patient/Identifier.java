package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PatientIdentifier", description = "A number in a register that is not named otherwise.")
public record Identifier(
        @Schema(description = "The register, as a URI.", examples = "https://fhir.kemkes.go.id/id/paspor")
        @NotBlank
        @Size(max = 200)
        String system,

        @Schema(description = "The number there.", examples = "X1234567") @NotBlank @Size(max = 100)
        String value) {}
