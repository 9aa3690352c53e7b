package org.sambung.agreements.accreditation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a programme's events say of it. */
record ProgrammeTerms(
        @Schema(description = "The programme.") UUID programmeId,
        UUID facilityId,
        UUID partnerId,
        UUID agreementId,
        int scopeVersion,
        @Schema(pattern = "^ID-[A-Z]{2}$") String region,

        @Schema(description = "The edition of the instrument.", pattern = "^[A-Z0-9.-]+$")
        String instrument,

        @Schema(description = "How far it is.") AccreditationStage stage) {

    static ProgrammeTerms of(Programme programme) {
        return new ProgrammeTerms(
                programme.getId(),
                programme.getFacilityId(),
                programme.getPartnerId(),
                programme.getAgreementId(),
                programme.getScopeVersion(),
                programme.getRegion(),
                programme.getInstrument(),
                programme.getStage());
    }
}
