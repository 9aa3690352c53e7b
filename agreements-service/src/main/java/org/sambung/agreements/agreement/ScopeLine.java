package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One service that the partner promises, for whom, how much of it and at whose cost.
 *
 * @param commitment how often, absent when nothing is promised
 * @param answerWithinMinutes how fast a referral is answered, in minutes; absent when nothing is promised
 */
public record ScopeLine(
        @NotNull Service service,
        @NotEmpty Set<@NotNull Beneficiary> beneficiaries,
        @Valid Commitment commitment,
        @Min(1) @Max(10080) Integer answerWithinMinutes,
        Payer payer) {

    public ScopeLine {
        beneficiaries = beneficiaries == null ? null : java.util.Collections.unmodifiableSet(beneficiaries);
    }

    /** So many times per period. */
    @Schema(name = "Commitment")
    public record Commitment(
            @Min(1) @Max(1000) int times, @NotNull Period per) {

        /** What a promise is counted by, in the facility's own calendar. */
        public enum Period {
            WEEK,
            MONTH,
            QUARTER,
            YEAR
        }
    }
}
