package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What events tell of a facility: all that is known of it, and its zone as programs name it. */
record FacilityTerms(
        @JsonUnwrapped FacilityView facility,

        @Schema(description = "Its time zone as IANA id.", pattern = "^Asia/[A-Z][a-z]+$")
        String zoneId) {

    static FacilityTerms of(Facility facility) {
        return new FacilityTerms(FacilityView.of(facility), facility.zoneId());
    }
}
