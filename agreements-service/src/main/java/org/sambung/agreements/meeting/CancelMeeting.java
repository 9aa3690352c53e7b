package org.sambung.agreements.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why it will not be held; kept in the history.")
record CancelMeeting(
        @Schema(examples = "Ruang rapat dipakai") @NotBlank @Size(max = 1000)
        String reason) {}
