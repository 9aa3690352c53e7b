package org.sambung.visits.mentoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClinicFinding", description = "What is missing of an element, and what is to be done about it.")
record ClinicFinding(
        @Schema(description = "The element's code in the instrument.", examples = "TKK.3.4")
        @NotNull
        @Pattern(regexp = "[A-Z]{2,8}\\.[0-9]{1,2}\\.[0-9]{1,2}")
        String element,

        @Schema(description = "What is missing.", examples = "APAR belum pernah diuji") @NotBlank @Size(max = 2000)
        String finding,

        @Schema(description = "What is to be done.", examples = "Uji APAR dan pasang kartu pemeriksaan")
        @NotBlank
        @Size(max = 2000)
        String action,

        @Schema(description = "Who sees to it, by function.", examples = "Penanggung jawab sarana") @Size(max = 200)
        String owner,

        @Schema(description = "Its last day, in the facility's zone.", examples = "2027-05-15") @NotNull
        LocalDate due) {}
