package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.sambung.referrals.movement.Escort;

/** Assigns the guards, or others in their place. */
record AssignEscort(@NotNull @Valid Escort escort, Instant occurredAt) {}
