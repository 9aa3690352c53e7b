package org.sambung.referrals.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What this service reads of {@code agreement.*}; what lacks of it makes an event malformed. */
record AgreementNews(
        UUID agreementId,
        UUID facilityId,
        UUID partnerId,
        String region,
        String status,
        int scopeVersion,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        ZoneId zoneId,
        List<Line> scope,
        List<Ahead> ahead,
        Suspension suspension,
        Instant occurredAt) {

    AgreementNews {
        requireNonNull(facilityId);
        requireNonNull(partnerId);
        requireNonNull(region);
        requireNonNull(status);
        requireNonNull(zoneId);
        scope = List.copyOf(scope);
        ahead = ahead == null ? List.of() : ahead;
    }

    /** A signed version that takes over on its first day, whether or not that is told then. */
    record Ahead(int scopeVersion, LocalDate effectiveFrom, List<Line> scope) {}

    /** Its last suspension, over, under way or ahead; without a last day it is open-ended. */
    record Suspension(LocalDate beginDate, LocalDate endDate) {

        boolean covers(LocalDate day) {
            return beginDate != null && !day.isBefore(beginDate) && (endDate == null || !day.isAfter(endDate));
        }
    }

    /** A scope line, as far as referrals need it; many lines allow none. */
    record Line(
            String service,
            Set<String> beneficiaries,
            Set<String> referralKinds,
            Integer answerWithinMinutes,
            List<Call> callOrder) {

        Line {
            beneficiaries = beneficiaries == null ? Set.of() : beneficiaries;
            referralKinds = referralKinds == null ? Set.of() : referralKinds;
            callOrder = callOrder == null ? List.of() : callOrder;
        }

        /** Promised for the whole hospital, or else how long the first contact is waited for; null where neither is said. */
        Integer answeredWithinMinutes() {
            return answerWithinMinutes == null && !callOrder.isEmpty()
                    ? callOrder.get(0).answerWithinMinutes()
                    : answerWithinMinutes;
        }
    }

    /** Which unit is called, in the agreement's order; who sits there and at which phone stays with the agreement. */
    record Call(String unit, Integer answerWithinMinutes) {}
}
