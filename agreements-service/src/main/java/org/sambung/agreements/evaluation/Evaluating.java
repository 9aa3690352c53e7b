package org.sambung.agreements.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sambung.agreements.agreement.PromisedScope;
import org.sambung.agreements.agreement.ScopeLine;
import org.sambung.agreements.agreement.Service;
import org.sambung.agreements.evaluation.EvaluationView.Answers;
import org.sambung.agreements.evaluation.EvaluationView.Line;
import org.sambung.agreements.evaluation.EvaluationView.Visits;

/**
 * Holds what was delivered in a quarter against what was promised for it.
 *
 * <p>What is promised, per service and quarter: each line of the scope with a commitment promises its times per week, month,
 * quarter or year, pro rata by days. A day counts when the agreement is in force on it in the facility's zone, by its dates as
 * they stand now, when the line's version of the scope governs it, and when it is not suspended. A suspension takes away its
 * days from the first one to its last, or to the day before it was resumed; one without an end takes all that follow, until
 * it is resumed. The shares of all lines, versions and parts are added exactly and rounded once, a half up.
 *
 * <p>What was delivered is not touched by that: a visit held on a suspended day was held, and one cancelled because of the
 * suspension is shown as such; a referral that was sent under the agreement is answered within the promised time whatever
 * becomes of the agreement. Each visit and referral is one row, however often and in whatever order its events came.
 */
@ApplicationScoped
class Evaluating {

    @Inject
    DeliveryRepository deliveries;

    EvaluationView evaluate(PromisedScope promised, Quarter quarter, Instant now) {
        var begin = quarter.begin(promised.zone());
        var end = quarter.end(promised.zone());
        var visits = deliveries.visits(promised.agreementId(), begin, end);
        var span = Span.of(promised, quarter);
        var answers = deliveries.answers(
                promised.agreementId(), begin, end, now, minutes(promised), kind -> current(promised, span, kind));
        var lines = Arrays.stream(Service.values())
                .map(service -> line(service, promised, span, visits, answers))
                .filter(Objects::nonNull)
                .toList();
        var counted =
                span.without(promised.suspended()).stream().mapToInt(Span::days).sum();
        return new EvaluationView(
                promised.agreementId(),
                quarter.toString(),
                span.from(),
                span.until(),
                span.isEmpty() ? null : span.days() - counted,
                lines);
    }

    private static Line line(
            Service service,
            PromisedScope promised,
            Span span,
            Map<String, Visits> visits,
            Map<String, Answers> answers) {
        var isPromised = governing(promised, span).stream()
                .flatMap(version -> version.lines().stream())
                .anyMatch(line -> line.service() == service);
        var held = visits.get(service.name());
        var times = times(service, promised, span);
        var itsAnswers = service.referralKinds().stream()
                .map(kind ->
                        answers.getOrDefault(kind, isPromised ? Answers.none(current(promised, span, kind)) : null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (!isPromised && held == null && itsAnswers == null) {
            return null;
        }
        var itsVisits = held == null && times == null ? null : (held == null ? Visits.NONE : held).promising(times);
        return new Line(service, itsVisits, itsAnswers);
    }

    /** Versions with days in the span; where nothing is in force in the quarter all, for what is shown of it. */
    private static List<PromisedScope.Version> governing(PromisedScope promised, Span span) {
        var versions = promised.versions();
        return IntStream.range(0, versions.size())
                .filter(i -> span.isEmpty()
                        || !span.of(versions.get(i), next(versions, i)).isEmpty())
                .mapToObj(versions::get)
                .toList();
    }

    private static PromisedScope.Version next(List<PromisedScope.Version> versions, int i) {
        return i + 1 < versions.size() ? versions.get(i + 1) : null;
    }

    /** Each version for its own days that are not suspended; null when none promises any. */
    private static Integer times(Service service, PromisedScope promised, Span span) {
        var versions = governing(promised, span);
        var shares = IntStream.range(0, versions.size())
                .boxed()
                .flatMap(i -> {
                    var days = span.isEmpty() ? span : span.of(versions.get(i), next(versions, i));
                    return versions.get(i).lines().stream()
                            .filter(line -> line.service() == service && line.commitment() != null)
                            .map(line -> days.without(promised.suspended()).stream()
                                    .map(part -> PromisedVisits.share(part.from(), part.until(), line.commitment()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
                })
                .toList();
        return shares.isEmpty()
                ? null
                : PromisedVisits.rounded(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** By kind of referral and version; of two lines for the same service the stricter counts. */
    private static Map<String, Map<Integer, Integer>> minutes(PromisedScope promised) {
        var minutes = new HashMap<String, Map<Integer, Integer>>();
        for (var version : promised.versions()) {
            for (ScopeLine line : version.lines()) {
                if (line.answerWithinMinutes() != null) {
                    line.service().referralKinds().forEach(kind -> minutes.computeIfAbsent(kind, one -> new TreeMap<>())
                            .merge(version.number(), line.answerWithinMinutes(), Math::min));
                }
            }
        }
        return minutes;
    }

    /** What the last version of the span promises; null if it promises no time. */
    private static Integer current(PromisedScope promised, Span span, String kind) {
        var last = promised.versions().stream()
                .filter(version -> span.isEmpty() || !version.from().isAfter(span.until()))
                .reduce((earlier, later) -> later)
                .map(PromisedScope.Version::number)
                .orElse(0);
        return minutes(promised).getOrDefault(kind, Map.of()).get(last);
    }
}
