package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A facility as everybody may see it. */
record FacilityView(
        @JsonProperty("facilityId") UUID id,
        @Schema(description = "Its name, which is public.") String name,

        @Schema(description = "Prison, remand centre, their branches, or for children.")
        FacilityType type,

        @Schema(description = "Its class by size.") @JsonProperty("class")
        FacilityClass facilityClass,

        @Schema(description = "Its province, ISO 3166-2.", pattern = "^ID-[A-Z]{2}$")
        String region,

        @Schema(description = "Its time zone, in which its days and deadlines are counted.")
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
