package org.sambung.local.proof.checker;

import static org.sambung.local.proof.checker.Violation.Kind.EFFECT_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.EFFECT_TWICE;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares events of the agreements service with what the services that consume them made of them: each once. */
final class Effects {

    private static final Set<String> IN_FORCE =
            Set.of("agreement.signed", "agreement.activated", "agreement.suspended", "agreement.resumed");

    private final Writes writes;
    private final Report report;

    Effects(Writes writes, Report report) {
        this.writes = writes;
        this.report = report;
    }

    void compare(List<Told.Row> events) {
        var things = events.stream().map(Told.Row::thing).distinct().toList();
        var referrals = writes.of("referral-service", things);
        var visits = writes.of("visit-service", things);
        for (var event : events) {
            switch (event.type()) {
                case "facility.registered" ->
                    demandOnce("referrals", referrals, event, "known_facility", "referrals.coverage");
                case "partner.registered" ->
                    demandOnce("referrals", referrals, event, "known_partner", "referrals.coverage");
                default -> {
                    if (IN_FORCE.contains(event.type())) {
                        demandOnce("referrals", referrals, event, "coverage", "referrals.coverage");
                        demandOnce("visits", visits, event, "coverage", "visits.coverage");
                    }
                }
            }
        }
    }

    /** @param sources the copy that is kept, and the consumer's own position */
    private void demandOnce(String where, Map<Writes.Written, Integer> written, Told.Row event, String... sources) {
        for (var source : sources) {
            var times = written.getOrDefault(new Writes.Written(source, event.thing(), event.sequence()), 0);
            var what = event.type() + " of " + event.thing() + " in " + where + ", " + source + ": " + times;
            report.demand(times > 0, EFFECT_LOST, what);
            report.demand(times < 2, EFFECT_TWICE, what);
            report.checked("effects");
        }
    }
}
