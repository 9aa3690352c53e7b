package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A facility as everybody may see it.")
record FacilityView(
        @Schema(description = "The facility's id.") @JsonProperty("facilityId")
        UUID id,

        @Schema(description = "Its name, which is public.", examples = "Rutan Kelas IIA Palangka Raya")
        String name,

        @Schema(description = "Prison, remand centre, their branches, or for children.", examples = "RUTAN")
        FacilityType type,

        @Schema(description = "Its class by size.", examples = "IIA") @JsonProperty("class")
        FacilityClass facilityClass,


        @Schema(description = "Its province, ISO 3166-2.", examples = "ID-KT", pattern = "^ID-[A-Z]{2}$")
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
