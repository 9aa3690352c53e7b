package org.sambung.agreements.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Plans a meeting of the caller's side with another.")
record PlanMeeting(
        @Schema(description = "The other side: a partner for a facility's officer, a facility for a partner's.")
        @NotNull
        UUID counterpartId,

        @Schema(description = "The agreement it is about; absent while there is none.")
        UUID agreementId,

        @Schema(description = "What it is to be.") @NotNull @Valid
        MeetingPlan plan) {}
