package org.sambung.agreements.agreement;

import static org.sambung.agreements.agreement.AgreementStatus.ACTIVE;
import static org.sambung.agreements.agreement.AgreementStatus.EXPIRED;
import static org.sambung.agreements.agreement.AgreementStatus.SIGNED;
import static org.sambung.agreements.agreement.AgreementStatus.SUSPENDED;
import static org.sambung.agreements.agreement.AgreementStatus.TERMINATED;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An agreement's way through the calendar.
 *
 * @param lastDay the last day as things stand: the agreed one, or an earlier one of which notice was given
 * @param suspension the last one, which may be over, under way or ahead; null if there was none
 */
@Embeddable
public record Course(
        LocalDate lastDay,
        @JdbcTypeCode(SqlTypes.JSON) Notice suspension,
        @JdbcTypeCode(SqlTypes.JSON) Notice termination) {

    static final Course OPEN = new Course(null, null, null);

    Course until(LocalDate day) {
        return new Course(day, suspension, termination);
    }

    Course suspended(Notice notice) {
        return new Course(lastDay, notice, termination);
    }

    Course terminated(Notice notice) {
        return new Course(notice.endDate(), suspension, notice);
    }

    /** @param announced what was announced last; @param from the first day */
    AgreementStatus statusOn(LocalDate day, AgreementStatus announced, LocalDate from) {
        if (announced == SIGNED && day.isBefore(from)) {
            return SIGNED;
        }
        if (announced != SIGNED && announced != ACTIVE && announced != SUSPENDED) {
            return announced;
        }
        if (day.isAfter(lastDay)) {
            return termination == null ? EXPIRED : TERMINATED;
        }
        // One that was suspended before notices were kept has none.
        var isSuspended = suspension == null ? announced == SUSPENDED : suspension.suspends(day);
        return isSuspended ? SUSPENDED : ACTIVE;
    }

    /** That day, or the last one if it has passed. */
    LocalDate dayWithin(LocalDate day) {
        return day.isAfter(lastDay) ? lastDay : day;
    }

    /** Whether notice was given of something that has not come yet, the agreement standing like that. */
    boolean hasNoticeAhead(LocalDate day, AgreementStatus status) {
        return status.canBecome(TERMINATED)
                && (termination != null || status == ACTIVE && suspension != null && !suspension.isOver(day));
    }
}
