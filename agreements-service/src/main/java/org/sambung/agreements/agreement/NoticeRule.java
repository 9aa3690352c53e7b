package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of a notice, told in this order. */
enum NoticeRule implements Rule<NoticeRule.Attempt> {
    /** Nobody has given notice tomorrow; today is the facility's. */
    NOTICE_DATE_MUST_HAVE_COME(
            "notice-date-must-have-come",
            attempt -> !attempt.notice().noticeDate().isAfter(attempt.today())),

    /** Notice is given before what it announces is over. */
    END_MUST_FOLLOW_NOTICE("end-must-follow-notice", attempt -> !attempt.notice()
            .isOver(attempt.notice().noticeDate())),

    /**
     * A suspension may be entered late while it lasts, but one that is over would be told as one that lies ahead. An end
     * that lies behind is an end.
     */
    SUSPENSION_MUST_NOT_BE_OVER(
            "suspension-must-not-be-over",
            attempt -> attempt.notice().beginDate() == null || !attempt.notice().isOver(attempt.today())),

    /** Nothing can be suspended or ended on a day on which the agreement is not in force anyway. */
    NOTICE_MUST_FALL_IN_THE_PERIOD(
            "notice-must-fall-in-the-period",
            attempt -> attempt.covers(attempt.notice().beginDate())
                    && attempt.covers(attempt.notice().endDate()));

    private final String slug;
    private final Predicate<Attempt> condition;

    NoticeRule(String slug, Predicate<Attempt> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    /** A notice, the agreement's first and last day, and the day it is recorded on in the facility's zone. */
    record Attempt(Notice notice, LocalDate from, LocalDate until, LocalDate today) {

        boolean covers(LocalDate day) {
            return day == null || !day.isBefore(from) && !day.isAfter(until);
        }
    }

    static void demandAll(Attempt attempt) {
        Arrays.stream(values()).forEach(rule -> rule.demand(attempt));
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(Attempt attempt) {
        return condition.test(attempt);
    }
}
