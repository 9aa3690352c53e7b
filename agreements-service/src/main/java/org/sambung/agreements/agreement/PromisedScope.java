package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What an agreement promises and from when to when, as other features see it.
 *
 * @param zone the facility's, by which its days are counted
 * @param from its first day; null while none is agreed
 * @param until its last day; null while none is agreed
 */
public record PromisedScope(
        UUID agreementId,
        UUID facilityId,
        UUID partnerId,
        String region,
        ZoneId zone,
        LocalDate from,
        LocalDate until,
        List<ScopeLine> lines) {

    static PromisedScope of(Agreement agreement) {
        return new PromisedScope(
                agreement.getId(),
                agreement.getFacilityId(),
                agreement.getPartnerId(),
                agreement.getRegion(),
                agreement.zone(),
                agreement.getEffectiveFrom(),
                agreement.course().lastDay(),
                agreement.getScope());
    }
}
