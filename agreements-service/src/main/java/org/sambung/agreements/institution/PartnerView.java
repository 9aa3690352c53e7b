package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;

/** A partner as everybody may see it. */
record PartnerView(
        @JsonProperty("partnerId") UUID id,
        @Schema(description = "Its name, which is public.") String name,

        @Schema(description = "What it is; a health office gives no care.")
        PartnerKind kind,

        @Schema(description = "Its province, ISO 3166-2.", pattern = "^ID-[A-Z]{2}$")
        String region,

        @Schema(description = "Its public phone for emergencies.") @AbsentWhen("it has none")
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
