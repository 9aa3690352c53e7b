package org.sambung.referrals.mandate;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.permission.Capacity;

@Schema(name = "Mandate", description = "Somebody's right to decide for the facility's head.")
record MandateView(
        UUID id,
        UUID facilityId,

        @Schema(description = "The document and whom it names.")
        Paper paper,

        @Schema(description = "As whom.") Capacity capacity,

        @Schema(description = "The first day, in the facility's zone.")
        LocalDate validFrom,

        @Schema(description = "The last day; absent for the head's own appointment without end.")
        LocalDate validUntil,

        @Schema(description = "The first day without it; absent while it has not been revoked.")
        LocalDate revokedFrom,

        int version) {

    static MandateView of(Mandate mandate) {
        return new MandateView(
                mandate.getId(),
                mandate.getFacilityId(),
                mandate.getPaper(),
                mandate.getCapacity(),
                mandate.getValidFrom(),
                mandate.getValidUntil(),
                mandate.getRevokedFrom(),
                mandate.getVersion());
    }
}
