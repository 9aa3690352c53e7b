package org.sambung.agreements.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Topic;

@Schema(description = "The minutes: how it was held, who was there, what was said and decided.")
record Minutes(
        @Schema(description = "The day it was held on, in the facility's zone.", examples = "2026-02-05") @NotNull
        LocalDate heldOn,

        @Schema(description = "Where it was held.", examples = "Puskesmas Pasar Ikan") @NotBlank @Size(max = 200)
        String place,

        @Schema(description = "Who was there.") @NotEmpty @Size(max = 100)
        List<@NotNull @Valid Attendee> attendees,

        @Schema(description = "What was raised.") @NotNull @Size(max = 50)
        List<@NotNull @Valid Topic> topics,

        @Schema(
                description = "What was said.",
                examples = "Kedua pihak sepakat menyusun rancangan perjanjian kerja sama.")
        @NotBlank
        @Size(max = 20000)
        String text,

        @Schema(description = "What was decided.") @Size(max = 50)
        List<@NotNull @Valid Decision> decisions) {

    Minutes {
        decisions = decisions == null ? List.of() : decisions;
    }
}
