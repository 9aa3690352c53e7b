package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** A partner as everybody may see it. */
record PartnerView(
        @JsonProperty("partnerId") UUID id, String name, PartnerKind kind, String region, String emergencyPhone) {

    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.getId(),
                partner.getName(),
                partner.getKind(),
                partner.getRegion(),
                partner.getEmergencyPhone());
    }
}
