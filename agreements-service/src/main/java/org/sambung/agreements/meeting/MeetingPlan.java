package org.sambung.agreements.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Topic;

@Schema(description = "What a meeting is to be.")
record MeetingPlan(
        @Schema(description = "What for.", examples = "COORDINATION") @NotNull
        MeetingKind kind,

        @Schema(description = "Its day, in the facility's zone; it may lie behind.", examples = "2026-02-05") @NotNull
        LocalDate date,

        @Schema(description = "Where.", examples = "Puskesmas Pasar Ikan") @NotBlank @Size(max = 200)
        String place,

        @Schema(description = "What is to be talked about.") @NotNull @Size(max = 50)
        List<@NotNull @Valid Topic> topics) {}
