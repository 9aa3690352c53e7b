package org.sambung.visits.visit;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of a visit, beside its state, for an operation. */
enum VisitRule implements Rule<VisitSituation> {
    /** What began long before or after was another visit, or a typing error. */
    START_MUST_LIE_AROUND_PLAN(
            "start-far-from-plan", now -> now.visit().getBooking().liesAround(now.at())),

    /** Before its planned end a visit may still begin, so it is not missed. */
    PLANNED_TIME_MUST_BE_PAST("planned-time-not-past", now -> !now.at()
            .isBefore(now.visit().getBooking().plannedEnd())),

    /** What nobody came to was missed by somebody; it is not called off or moved afterwards, so that nobody is blamed. */
    PLANNED_TIME_MUST_NOT_BE_PAST("planned-time-past", now -> !now.at()
            .isAfter(now.visit().getBooking().plannedEnd())),

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

    /** A visit does not end before it began. */
    COMPLETION_MUST_FOLLOW_START(
            "completion-before-start",
            now -> now.visit().getStartedAt() == null
                    || !now.at().isBefore(now.visit().getStartedAt())),

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
