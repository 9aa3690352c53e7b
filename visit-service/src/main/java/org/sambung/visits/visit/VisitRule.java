package org.sambung.visits.visit;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of a visit, beside its state, for an operation. */
enum VisitRule implements Rule<VisitSituation> {
    /** What began long before or after was another visit, or a typing error. */
    START_MUST_LIE_AROUND_PLAN("start-far-from-plan", now -> now.when()
            .meets(now.visit().getBooking().around())),

    /** Nobody is let in before the agreement begins, while it is suspended or after its end; who was, is entered later. */
    AGREEMENT_MUST_LET_IN("agreement-not-in-force", VisitSituation::isLetIn),

    /** On no day ahead would the agreement let them in. */
    AGREEMENT_MUST_GO_ON("new-day-not-covered", now -> now.letIn().goesOnAfter(now.now())),

    /** Before its planned end a visit may still begin, so it is not missed. */
    PLANNED_TIME_MUST_BE_PAST(
            "planned-time-not-past",
            now -> !now.when().until().isBefore(now.visit().getBooking().plannedEnd())),

    /** What nobody came to was missed by somebody; it is not called off or moved afterwards, so that nobody is blamed. */
    PLANNED_TIME_MUST_NOT_BE_PAST("planned-time-past", now -> !now.now()
            .isAfter(now.visit().getBooking().plannedEnd())),

    /** It was promised before it should have ended, though the word of it may come later. */
    CONFIRMATION_MUST_PRECEDE_END(
            "planned-time-past",
            now -> !now.when().from().isAfter(now.visit().getBooking().plannedEnd())),

    /** Afterwards the partner alone says that it had promised: else the facility could make its no-show of an open plan. */
    AFTER_END_THE_PARTNER_CONFIRMS(
            "planned-time-past",
            now -> now.byPartner()
                    || !now.now().isAfter(now.visit().getBooking().plannedEnd())),

    /** What was never confirmed was missed by nobody in particular; what was confirmed was missed by one side. */
    MISS_REASON_MUST_FIT(
            "miss-reason-does-not-fit",
            now -> now.missReason() == null || now.missReason().fits(now.visit().getStatus())),

    /** What a person has said of it stands, also against a tablet; what the clock said does not. */
    MISS_MUST_BE_NOBODYS_WORD(
            "miss-known-already",
            409,
            now -> now.visit().getStatus() != VisitStatus.MISSED
                    || MissReason.valueOf(now.visit().getReason()).missedBy() == null),

    /** Who had begun when it was called off did not know, and what they did counts; who comes afterwards is not let in. */
    START_MUST_PRECEDE_CANCELLATION(
            "illegal-transition",
            409,
            now -> now.visit().getStatus() != VisitStatus.CANCELLED
                    || now.when().meets(now.visit().couldHaveBegun())),

    /** A visit does not end before it began. */
    COMPLETION_MUST_FOLLOW_START(
            "completion-before-start",
            now -> now.visit().getStartedAt() == null
                    || !now.when().until().isBefore(now.visit().getStartedAt())),

    /** Only a mentoring visit looks at the clinic's elements. */
    VISIT_MUST_MENTOR(
            "visit-is-no-mentoring", now -> now.visit().getBooking().kind() == VisitKind.ACCREDITATION_MENTORING),

    /** What a person has said of it stands. */
    MISS_MUST_BE_UNREPORTED("miss-known-already", 409, now -> MissReason.UNREPORTED
            .name()
            .equals(now.visit().getReason())),

    /** The gate clears a list, and each list once. */
    TEAM_MUST_WAIT_FOR_CLEARANCE("no-team-waits", 409, now -> now.visit().getEntryStatus() == EntryStatus.LISTED),

    /** A side's word counts once; the visit is verified when the other has given its own. */
    FACILITY_VERIFIES_ONCE(
            "verified-by-this-side", 409, now -> !now.visit().getVerification().isBy(VisitSide.FACILITY)),

    /** As the facility does. */
    PARTNER_VERIFIES_ONCE(
            "verified-by-this-side", 409, now -> !now.visit().getVerification().isBy(VisitSide.PARTNER));

    private final String slug;
    private final int status;
    private final Predicate<VisitSituation> condition;

    VisitRule(String slug, Predicate<VisitSituation> condition) {
        this(slug, 422, condition);
    }

    /** @param status 409 where something that has happened is in the way */
    VisitRule(String slug, int status, Predicate<VisitSituation> condition) {
        this.slug = slug;
        this.status = status;
        this.condition = condition;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean holds(VisitSituation now) {
        return condition.test(now);
    }
}
