package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** A facility as everybody may see it. */
record FacilityView(
        @JsonProperty("facilityId") UUID id,
        String name,
        FacilityType type,
        @JsonProperty("class") FacilityClass facilityClass,
        String region,
        TimeZone timeZone) {

    static FacilityView of(Facility facility) {
        return new FacilityView(
                facility.getId(),
                facility.getName(),
                facility.getType(),
                facility.getFacilityClass(),
                facility.getRegion(),
                facility.getTimeZone());
    }
}
