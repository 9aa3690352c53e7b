package org.sambung.agreements.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Signatory.Capacity;

@Schema(description = "Who was at a meeting, for whom, and in which capacity.")
record Attendee(
        @Schema(examples = "Hendra Wijaya") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "For whom.", examples = "FACILITY") @NotNull
        Represented represents,

        @Schema(examples = "Kasubsi Pelayanan Tahanan") @NotBlank @Size(max = 200)
        String position,

        @Schema(description = "In which capacity; ON_BEHALF where the head has sent somebody.", examples = "ON_BEHALF")
        @NotNull
        Capacity capacity) {}
