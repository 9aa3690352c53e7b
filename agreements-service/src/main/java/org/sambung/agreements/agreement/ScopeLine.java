package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One service that the partner promises, for whom, how much of it and at " + "whose cost.")
public record ScopeLine(
        @Schema(description = "What is promised.", examples = "REFERRAL_INPATIENT") @NotNull
        Service service,

        @Schema(description = "For whom.") @NotEmpty Set<@NotNull Beneficiary> beneficiaries,

        @Schema(description = "How often; absent when nothing is promised.") @Valid
        Commitment commitment,

        @Schema(
                description = "How fast a referral is answered, in minutes, of a referral line; absent when nothing is"
                        + " promised.",
                examples = "120")
        @Min(1)
        @Max(10080)
        Integer answerWithinMinutes,

        @Schema(description = "Who pays; absent when it is not agreed.")
        Payer payer,

        @Schema(description = "How it is done, of a referral line; absent where it is not written yet.") @Valid
        Procedure procedure) {

    public ScopeLine {
        beneficiaries = beneficiaries == null ? null : java.util.Collections.unmodifiableSet(beneficiaries);
    }

    /** A service for inmates, of which nothing else is agreed yet. */
    public static ScopeLine of(Service service) {
        return new ScopeLine(service, Set.of(Beneficiary.INMATES), null, null, null, null);
    }

    ScopeLine following(Procedure another) {
        return new ScopeLine(service, beneficiaries, commitment, answerWithinMinutes, payer, another);
    }

    @Schema(name = "Commitment", description = "So many times per period.")
    public record Commitment(
            @Schema(description = "How many times.", examples = "2") @Min(1) @Max(1000)
            int times,

            @Schema(description = "Per what, in the facility's own calendar.", examples = "MONTH") @NotNull
            Period per) {

        @Schema(description = "What a promise is counted by, in the facility's own calendar.")
        public enum Period {
            WEEK,
            MONTH,
            QUARTER,
            YEAR
        }
    }
}
