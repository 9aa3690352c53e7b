package org.sambung.agreements.agreement;

import static org.sambung.agreements.agreement.AgreementStatus.ACTIVE;
import static org.sambung.agreements.agreement.AgreementStatus.EXPIRED;
import static org.sambung.agreements.agreement.AgreementStatus.SIGNED;
import static org.sambung.agreements.agreement.AgreementStatus.SUSPENDED;
import static org.sambung.agreements.agreement.AgreementStatus.TERMINATED;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An agreement's way through the calendar.
 *
 * @param lastDay the last day as things stand: the agreed one, or an earlier one of which notice was given
 * @param suspension the last one, which may be over, under way or ahead; null if there was none
 * @param pastSuspensions the days of those before it; null if there were none
 */
@Embeddable
public record Course(
        LocalDate lastDay,
        @JdbcTypeCode(SqlTypes.JSON) Notice suspension,
        @JdbcTypeCode(SqlTypes.JSON) Notice termination,
        @JdbcTypeCode(SqlTypes.JSON) List<SuspendedDays> pastSuspensions) {

    static final Course OPEN = new Course(null, null, null, null);

    Course until(LocalDate day) {
        return new Course(day, suspension, termination, pastSuspensions);
    }

    /** The days that the suspension before has had stay suspended. @param notice null if it is resumed */
    Course suspended(Notice notice, LocalDate today) {
        return new Course(lastDay, notice, termination, before(today));
    }

    Course terminated(Notice notice) {
        return new Course(notice.endDate(), suspension, notice, pastSuspensions);
    }

    /** Without what lies ahead. @param agreed the last day again */
    Course withdrawn(LocalDate agreed, LocalDate today) {
        return new Course(agreed, hasSuspensionAhead(today) ? null : suspension, null, pastSuspensions);
    }

    /** All days on which it was, is or as things stand will be suspended; an open-ended suspension lasts to the last day. */
    List<SuspendedDays> suspendedDays() {
        return suspension == null ? past() : and(suspension.beginDate(), orLast(suspension.endDate()));
    }

    private List<SuspendedDays> before(LocalDate today) {
        return suspension == null || !suspension.beginDate().isBefore(today)
                ? past()
                : and(suspension.beginDate(), suspension.isOver(today) ? suspension.endDate() : today.minusDays(1));
    }

    private List<SuspendedDays> and(LocalDate from, LocalDate until) {
        return Stream.concat(past().stream(), Stream.of(new SuspendedDays(from, until)))
                .toList();
    }

    private List<SuspendedDays> past() {
        return pastSuspensions == null ? List.of() : pastSuspensions;
    }

    private LocalDate orLast(LocalDate day) {
        return day == null || day.isAfter(lastDay) ? lastDay : day;
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

    /** The first day on which what was announced is no more so; null where the calendar moves nothing. */
    LocalDate movesOn(LocalDate today, AgreementStatus announced, LocalDate from) {
        return switch (announced) {
            case SIGNED -> from;
            case ACTIVE ->
                earlier(
                        lastDay.plusDays(1),
                        suspension == null || suspension.isOver(today) ? null : suspension.beginDate());
            case SUSPENDED ->
                earlier(
                        lastDay.plusDays(1),
                        suspension == null || suspension.endDate() == null
                                ? null
                                : suspension.endDate().plusDays(1));
            default -> null;
        };
    }

    private static LocalDate earlier(LocalDate day, LocalDate other) {
        return other == null || day.isBefore(other) ? day : other;
    }

    /** That day, or the last one if it has passed. */
    LocalDate dayWithin(LocalDate day) {
        return day.isAfter(lastDay) ? lastDay : day;
    }

    boolean hasSuspensionAhead(LocalDate today) {
        return suspension != null && suspension.beginDate().isAfter(today);
    }

    /** Whether notice was given of something that has not come yet, the agreement standing like that. */
    boolean hasNoticeAhead(LocalDate day, AgreementStatus status) {
        return status.canBecome(TERMINATED)
                && (termination != null || status == ACTIVE && suspension != null && !suspension.isOver(day));
    }
}
