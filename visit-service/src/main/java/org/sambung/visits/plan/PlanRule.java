package org.sambung.visits.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.visit.VisitKind;

/** What must hold of a plan, told in this order. */
enum PlanRule implements Rule<PlanRule.Proposal> {
    /** Nothing is planned under an agreement that does not count today, by the facility's calendar. */
    AGREEMENT_MUST_BE_IN_FORCE("agreement-not-in-force", plan -> plan.coverage().isInForce(plan.now())),

    /** The partner promised that service. */
    SCOPE_MUST_HAVE_SERVICE(
            "scope-lacks-service",
            plan -> plan.coverage().lineOn(plan.day(), plan.service()).isPresent()),

    /** The service allows that kind of visit: a referral line lets no team in to treat. */
    SCOPE_MUST_HAVE_KIND("scope-lacks-kind", plan -> plan.coverage()
            .allowsOn(plan.day(), plan.service(), plan.kind().name())),

    /** The rule counts from a day of the agreement. */
    FIRST_DAY_MUST_BE_COVERED("first-day-not-covered", plan -> plan.coverage().covers(plan.firstDay()));

    private final String slug;
    private final Predicate<Proposal> condition;

    PlanRule(String slug, Predicate<Proposal> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    /** What is to be planned from when on, under which agreement, at which time. */
    record Proposal(String service, VisitKind kind, LocalDate firstDay, Coverage coverage, Instant now) {

        /** The first day of the plan that is not over: the version of the scope that counts then is asked. */
        LocalDate day() {
            var today = coverage.dateOf(now);
            return firstDay.isAfter(today) ? firstDay : today;
        }
    }

    static void demandAll(Proposal proposal) {
        Arrays.stream(values()).forEach(rule -> rule.demand(proposal));
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(Proposal proposal) {
        return condition.test(proposal);
    }
}
