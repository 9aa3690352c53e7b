package org.sambung.agreements.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the registrar says of a partner.")
record RegisterPartner(
        @Schema(examples = "RS Bhayangkara Palangka Raya") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "POLICE_HOSPITAL") @NotNull PartnerKind kind,

        @Schema(description = "Province, ISO 3166-2.", examples = "ID-KT") @NotNull @Pattern(regexp = "ID-[A-Z]{2}")
        String region,

        @Schema(description = "Answered day and night, shown with every emergency.", examples = "+62 536 3221520")
        @Pattern(regexp = "\\+?[0-9][0-9 ()-]{4,29}")
        String emergencyPhone) {}
