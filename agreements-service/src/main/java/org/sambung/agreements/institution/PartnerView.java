package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;

@Schema(description = "A partner as everybody may see it.")
record PartnerView(
        @Schema(description = "The partner's id.") @JsonProperty("partnerId")
        UUID id,

        @Schema(description = "Its name, which is public.", examples = "RS Bhayangkara Palangka Raya")
        String name,

        @Schema(description = "What it is; a health office gives no care.", examples = "HOSPITAL")
        PartnerKind kind,


        @Schema(description = "Its province, ISO 3166-2.", examples = "ID-KT", pattern = "^ID-[A-Z]{2}$")
        String region,

        @Schema(description = "Answered day and night, shown with every emergency.", examples = "+62 536 3221520")
        @AbsentWhen("it has none")
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
