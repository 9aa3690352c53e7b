package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the registrar says of a facility.")
record RegisterFacility(
        @Schema(examples = "Rutan Kelas IIA Palangka Raya") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "RUTAN") @NotNull FacilityType type,

        @Schema(examples = "IIA") @JsonProperty("class") @NotNull
        FacilityClass facilityClass,

        @Schema(description = "Province, ISO 3166-2.", examples = "ID-KT") @NotNull @Pattern(regexp = "ID-[A-Z]{2}")
        String region,

        @Schema(description = "The zone in which the facility's dates and deadlines are counted.") @NotNull
        TimeZone timeZone) {}
