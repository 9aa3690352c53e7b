package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.sambung.referrals.clinical.ClinicalSummary;

/** The whole clinical content, in place of what was there. */
record CompleteLetter(@NotNull @Valid ClinicalSummary clinical, Instant occurredAt) {}
