package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an agreement's events say of it.
 *
 * @param scopeVersion the version of the scope, from 1; work keeps the version that governed it
 * @param zoneId the facility's zone as IANA id: the dates, both inclusive, are counted in it
 */
record AgreementTerms(
        UUID agreementId,
        UUID facilityId,
        UUID partnerId,
        String region,
        AgreementStatus status,
        int scopeVersion,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        String zoneId,
        List<Line> scope) {

    /** A scope line with the work it allows. */
    record Line(
            Service service,
            Set<Beneficiary> beneficiaries,
            List<String> visitKinds,
            List<String> referralKinds,
            ScopeLine.Commitment commitment,
            Integer answerWithinMinutes,
            Payer payer) {

        static Line of(ScopeLine line) {
            return new Line(
                    line.service(),
                    line.beneficiaries(),
                    line.service().visitKinds(),
                    line.service().referralKinds(),
                    line.commitment(),
                    line.answerWithinMinutes(),
                    line.payer());
        }
    }

    static AgreementTerms of(Agreement agreement) {
        return new AgreementTerms(
                agreement.getId(),
                agreement.getFacilityId(),
                agreement.getPartnerId(),
                agreement.getRegion(),
                agreement.getStatus(),
                agreement.getScopeVersion(),
                agreement.getEffectiveFrom(),
                agreement.getEffectiveUntil(),
                agreement.zone().getId(),
                agreement.getScope().stream().map(Line::of).toList());
    }
}
