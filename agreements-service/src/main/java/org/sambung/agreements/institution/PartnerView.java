package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A partner as everybody may see it.")
record PartnerView(
        @Schema(description = "The partner's id.") @JsonProperty("partnerId")
        UUID id,

        @Schema(examples = "RS Bhayangkara Palangka Raya") String name,
        @Schema(examples = "POLICE_HOSPITAL") PartnerKind kind,
        String region,

        @Schema(description = "Answered day and night, shown with every emergency.", examples = "+62 536 3221520")
        String emergencyPhone) {

    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.getId(),
                partner.getName(),
                partner.getKind(),
                partner.getRegion(),
                partner.getEmergencyPhone());
    }
}
