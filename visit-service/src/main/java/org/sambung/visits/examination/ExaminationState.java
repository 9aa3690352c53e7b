package org.sambung.visits.examination;

import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.rest.Conditions;

/** Whether somebody's examination is owed; days and months are those of the facility's calendar. */
@Schema(
        description = "OVERDUE: its last day has passed, which is that of a month, or some days after coming into"
                + " custody. DUE: it is still to come. EXAMINED: this month's is done.")
enum ExaminationState {
    OVERDUE,
    DUE,
    EXAMINED;

    /** Whoever is owed nothing before the end of next month was examined in this one. */
    static LocalDate endOfNextMonth(LocalDate today) {
        return YearMonth.from(today).plusMonths(1).atEndOfMonth();
    }

    static ExaminationState of(LocalDate dueUntil, LocalDate today) {
        if (dueUntil.isBefore(today)) {
            return OVERDUE;
        }
        return dueUntil.isBefore(endOfNextMonth(today)) ? DUE : EXAMINED;
    }

    void addTo(Conditions wanted, LocalDate today) {
        switch (this) {
            case OVERDUE -> wanted.and("dueUntil < :today", today);
            case DUE ->
                wanted.and("dueUntil >= :today", today).and("dueUntil < :endOfNextMonth", endOfNextMonth(today));
            case EXAMINED -> wanted.and("dueUntil >= :endOfNextMonth", endOfNextMonth(today));
        }
    }
}
