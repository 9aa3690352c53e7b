package org.sambung.agreements.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sambung.agreements.agreement.PromisedScope;
import org.sambung.agreements.agreement.ScopeLine;
import org.sambung.agreements.agreement.Service;
import org.sambung.agreements.evaluation.EvaluationView.Answers;
import org.sambung.agreements.evaluation.EvaluationView.Line;
import org.sambung.agreements.evaluation.EvaluationView.Visits;

/** Holds what was delivered in a quarter against what was promised for it. */
@ApplicationScoped
class Evaluating {

    @Inject
    DeliveryRepository deliveries;

    EvaluationView evaluate(PromisedScope promised, Quarter quarter, Instant now) {
        var begin = quarter.begin(promised.zone());
        var end = quarter.end(promised.zone());
        var visits = deliveries.visits(promised.agreementId(), begin, end);
        var answers = deliveries.answers(promised.agreementId(), begin, end, now, minutes(promised));
        var span = Span.of(promised, quarter);
        var lines = Arrays.stream(Service.values())
                .map(service -> line(service, promised, span, visits, answers))
                .filter(Objects::nonNull)
                .toList();
        return new EvaluationView(promised.agreementId(), quarter.toString(), span.from(), span.until(), lines);
    }

    private static Line line(
            Service service,
            PromisedScope promised,
            Span span,
            Map<String, Visits> visits,
            Map<String, Answers> answers) {
        var isPromised = promised.lines().stream().anyMatch(line -> line.service() == service);
        var held = visits.get(service.name());
        var times = times(service, promised, span);
        var itsAnswers = service.referralKinds().stream()
                .map(kind -> answers.getOrDefault(
                        kind, isPromised ? Answers.none(minutes(promised).get(kind)) : null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (!isPromised && held == null && itsAnswers == null) {
            return null;
        }
        var itsVisits = held == null && times == null ? null : (held == null ? Visits.NONE : held).promising(times);
        return new Line(service, itsVisits, itsAnswers);
    }

    /** Null when none of the service's lines promises any. */
    private static Integer times(Service service, PromisedScope promised, Span span) {
        return promised.lines().stream()
                .filter(line -> line.service() == service && line.commitment() != null)
                .map(line -> span.isEmpty() ? 0 : PromisedVisits.in(span.from(), span.until(), line.commitment()))
                .reduce(Integer::sum)
                .orElse(null);
    }

    /** By kind of referral; of two lines for the same service the stricter counts. */
    private static Map<String, Integer> minutes(PromisedScope promised) {
        var minutes = new HashMap<String, Integer>();
        for (ScopeLine line : promised.lines()) {
            if (line.answerWithinMinutes() != null) {
                line.service()
                        .referralKinds()
                        .forEach(kind -> minutes.merge(kind, line.answerWithinMinutes(), Math::min));
            }
        }
        return minutes;
    }
}
