package org.sambung.referrals.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How an agreement stood by what was told of it.
 *
 * @param until when another word began to count, UTC; null for the one that counts now
 */
record Word(
        String status,
        int scopeVersion,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        List<AgreementNews.Line> scope,
        List<AgreementNews.Ahead> ahead,
        AgreementNews.Suspension suspension,
        Instant until) {

    private static final Set<String> BINDING = Set.of("SIGNED", "ACTIVE");
    private static final String SUSPENDED = "SUSPENDED";
    private static final String INMATES = "INMATES";

    Word until(Instant end) {
        return new Word(status, scopeVersion, effectiveFrom, effectiveUntil, scope, ahead, suspension, end);
    }

    /** In force, and inmates may be sent for this kind of care by the version of that day. */
    boolean covers(String referralKind, LocalDate day) {
        return isInForceOn(day)
                && scopeOn(day).stream()
                        .anyMatch(line -> line.referralKinds().contains(referralKind)
                                && line.beneficiaries().contains(INMATES));
    }

    /** To which day what is covered on that one stays so without a break. */
    LocalDate coversUntil(String referralKind, LocalDate day) {
        return turns().filter(turn -> turn.isAfter(day) && !covers(referralKind, turn))
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minusDays(1);
    }

    /** The days from which on it may cover less. */
    private Stream<LocalDate> turns() {
        var suspended = Stream.ofNullable(suspension).map(AgreementNews.Suspension::beginDate);
        var amended = Stream.ofNullable(ahead).flatMap(List::stream).map(AgreementNews.Ahead::effectiveFrom);
        return Stream.of(suspended, amended, Stream.of(effectiveUntil.plusDays(1)))
                .flatMap(Function.identity())
                .filter(Objects::nonNull);
    }

    /** By the calendar: a suspension of which notice was given begins and ends on its days, announced or not. */
    private boolean isInForceOn(LocalDate day) {
        if (effectiveFrom == null
                || effectiveUntil == null
                || day.isBefore(effectiveFrom)
                || day.isAfter(effectiveUntil)) {
            return false;
        }
        return suspension == null
                ? BINDING.contains(status)
                : (BINDING.contains(status) || SUSPENDED.equals(status)) && !suspension.covers(day);
    }

    List<AgreementNews.Line> scopeOn(LocalDate day) {
        return begunOn(day).map(AgreementNews.Ahead::scope).orElse(scope);
    }

    int scopeVersionOn(LocalDate day) {
        return begunOn(day).map(AgreementNews.Ahead::scopeVersion).orElse(scopeVersion);
    }

    /** The latest of the versions ahead whose first day has come, announced or not. */
    private Optional<AgreementNews.Ahead> begunOn(LocalDate day) {
        return ahead == null
                ? Optional.empty()
                : ahead.stream()
                        .filter(version -> !day.isBefore(version.effectiveFrom()))
                        .reduce((earlier, later) -> later);
    }
}
