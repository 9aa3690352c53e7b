package org.sambung.agreements.addendum;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;

/** What an addendum's events say of it; what it changes is told by its agreement once it is signed. */
record AddendumTerms(
        @Schema(description = "The addendum.") UUID addendumId,

        @Schema(description = "The agreement that it is to change.")
        UUID agreementId,

        UUID facilityId,
        UUID partnerId,
        @Schema(pattern = "^ID-[A-Z]{2}$") String region,

        @Schema(description = "Where it stands.") AddendumStatus status,

        @Schema(description = "The version that it builds on.")
        int basedOnVersion,

        @Schema(description = "The first day of the new version in the facility's zone.")
        @AbsentWhen("it is not agreed yet")
        LocalDate effectiveFrom,

        @Schema(description = "The evaluation meeting that led to it.") @AbsentWhen("none did")
        UUID meetingId) {

    static AddendumTerms of(Addendum addendum) {
        return new AddendumTerms(
                addendum.getId(),
                addendum.getAgreementId(),
                addendum.getFacilityId(),
                addendum.getPartnerId(),
                addendum.getRegion(),
                addendum.getStatus(),
                addendum.getBasedOn(),
                addendum.getEffectiveFrom(),
                addendum.getMeetingId());
    }
}
