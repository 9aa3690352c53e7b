package org.sambung.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.institution.TimeZone;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

/**
 * An agreement as its parties and their region see it.
 *
 * @param status by the facility's calendar at the time of the answer
 * @param signing absent before signing
 * @param actions what the caller can do now; absent in lists
 */
@Schema(name = "Agreement")
record AgreementView(
        UUID id,
        UUID facilityId,
        UUID partnerId,
        String region,
        String title,
        DocumentType documentType,
        AgreementStatus status,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        TimeZone timeZone,
        int scopeVersion,
        List<ScopeLine> scope,
        Signing signing,
        int version,
        Actions actions) {

    static AgreementView of(Agreement agreement, Instant now, Identity caller) {
        var situation = new AgreementSituation(agreement, now);
        return of(
                agreement,
                now,
                Actions.of(AgreementOperation.values(), situation, caller, "/v1/agreements/" + agreement.getId()));
    }

    static AgreementView inList(Agreement agreement, Instant now) {
        return of(agreement, now, (Actions) null);
    }

    private static AgreementView of(Agreement agreement, Instant now, Actions actions) {
        return new AgreementView(
                agreement.getId(),
                agreement.getFacilityId(),
                agreement.getPartnerId(),
                agreement.getRegion(),
                agreement.getTitle(),
                agreement.getDocumentType(),
                agreement.statusAt(now),
                agreement.getEffectiveFrom(),
                agreement.getEffectiveUntil(),
                agreement.getTimeZone(),
                agreement.getScopeVersion(),
                agreement.getScope(),
                agreement.getSigning(),
                agreement.getVersion(),
                actions);
    }
}
