package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A facility as everybody may see it.")
record FacilityView(
        @Schema(description = "The facility's id.") @JsonProperty("facilityId")
        UUID id,

        @Schema(examples = "Rutan Kelas IIA Palangka Raya") String name,
        @Schema(examples = "RUTAN") FacilityType type,
        @Schema(examples = "IIA") @JsonProperty("class") FacilityClass facilityClass,
        String region,

        @Schema(description = "The zone in which the facility's dates and deadlines are counted.")
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
