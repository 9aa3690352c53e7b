package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What an agreement promises and from when to when, as other features see it.
 *
 * @param zone the facility's, by which its days are counted
 * @param from its first day; null while it is not signed
 * @param until its last day; null while it is not signed
 * @param suspended days on which it is suspended and promises nothing; they may overlap
 * @param versions those that count or counted, the first one first; none before signing: a draft promises nothing
 */
public record PromisedScope(
        UUID agreementId,
        UUID facilityId,
        UUID partnerId,
        String region,
        ZoneId zone,
        LocalDate from,
        LocalDate until,
        List<SuspendedDays> suspended,
        List<Version> versions) {

    /** @param from the first day on which it counts */
    public record Version(int number, LocalDate from, List<ScopeLine> lines) {}

    static PromisedScope of(Agreement agreement) {
        var signed = agreement.getVersions().all().stream()
                .filter(version -> version.getEffectiveFrom() != null)
                .map(version -> new Version(version.getNumber(), version.getEffectiveFrom(), version.getScope()))
                .toList();
        var isSigned = !signed.isEmpty();
        return new PromisedScope(
                agreement.getId(),
                agreement.getFacilityId(),
                agreement.getPartnerId(),
                agreement.getRegion(),
                agreement.zone(),
                isSigned ? agreement.getEffectiveFrom() : null,
                isSigned ? agreement.course().lastDay() : null,
                agreement.course().suspendedDays(),
                signed);
    }
}
