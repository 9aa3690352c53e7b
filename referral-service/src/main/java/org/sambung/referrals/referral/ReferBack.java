package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.sambung.referrals.clinical.BackReferral;

/** The hospital's answer. */
record ReferBack(
        @NotNull @Valid BackReferral backReferral, @Valid Reported reported, Instant occurredAt) {}
