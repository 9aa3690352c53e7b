package org.sambung.agreements.meeting;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of a meeting, beside its state, for an operation. */
enum MeetingRule implements Rule<Meeting> {
    /** A meeting belongs to one agreement; it is free again when the draft that it led to is given up. */
    MEETING_MUST_BELONG_TO_NO_AGREEMENT("meeting-belongs-to-an-agreement", meeting -> meeting.getAgreementId() == null),

    /** Agreements begin at a coordination meeting; the others are about one that there is. */
    COORDINATION_MUST_BEGIN_AGREEMENT(
            "only-coordination-begins-an-agreement", meeting -> meeting.getKind() == MeetingKind.COORDINATION);

    private final String slug;
    private final Predicate<Meeting> condition;

    MeetingRule(String slug, Predicate<Meeting> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(Meeting meeting) {
        return condition.test(meeting);
    }
}
