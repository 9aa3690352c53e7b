package org.sambung.referrals.permission;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which office and as whom somebody has decided. */
@Schema(name = "PermissionStanding", description = "In which office and as whom somebody has decided.")
public record Standing(
        @Schema(description = "The office: the regional office where the decision has passed to it.")
        Permitter office,

        @Schema(description = "As whom.") Capacity capacity,

        @Schema(description = "The mandate that covered the day of the decision; absent for the head in person.")
        UUID mandateId) {

    public static Standing ofRegionalOffice() {
        return new Standing(Permitter.REGIONAL_OFFICE, Capacity.SELF, null);
    }

    public static Standing ofHead() {
        return new Standing(Permitter.FACILITY_HEAD, Capacity.SELF, null);
    }

    public static Standing under(Capacity capacity, UUID mandateId) {
        return new Standing(Permitter.FACILITY_HEAD, capacity, mandateId);
    }
}
