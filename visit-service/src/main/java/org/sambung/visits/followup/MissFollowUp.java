package org.sambung.visits.followup;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That somebody was not looked at again, and why.")
record MissFollowUp(@Schema(description = "Why.") @NotNull FollowUpMissed reason, Instant occurredAt) {}
