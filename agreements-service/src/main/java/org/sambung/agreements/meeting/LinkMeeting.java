package org.sambung.agreements.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Says which agreement a meeting was about.")
record LinkMeeting(
        @Schema(description = "One of the same two sides.") @NotNull
        UUID agreementId) {}
