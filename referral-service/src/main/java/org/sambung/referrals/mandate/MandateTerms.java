package org.sambung.referrals.mandate;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.referrals.permission.Capacity;

/** What a mandate's events say of it. */
record MandateTerms(
        @Schema(description = "The mandate.") UUID mandateId,
        UUID facilityId,

        @Schema(description = "As whom.") Capacity capacity,

        @Schema(description = "The first day, in the facility's zone.")
        LocalDate validFrom,

        @Schema(description = "The last day, in the facility's zone.")
        @AbsentWhen("the head's own appointment has no end")
        LocalDate validUntil,

        @Schema(description = "The first day without it.") @AbsentWhen("it has not been revoked")
        LocalDate revokedFrom,

        @Schema(description = "Where to fetch the rest.", format = "uri-reference")
        String link) {

    static MandateTerms of(Mandate mandate) {
        return new MandateTerms(
                mandate.getId(),
                mandate.getFacilityId(),
                mandate.getCapacity(),
                mandate.getValidFrom(),
                mandate.getValidUntil(),
                mandate.getRevokedFrom(),
                mandate.href());
    }
}
