package org.sambung.visits.examination;

import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody's examination is owed; months are those of the facility's calendar. */
@Schema(
        description = "OVERDUE: a whole month has ended without one. DUE: this month's is still to come. EXAMINED: this"
                + " month's is done.")
enum ExaminationState {
    OVERDUE("<"),
    DUE("="),
    EXAMINED(">");

    /** How the month that is owed compares with this month. */
    private final String comparison;

    ExaminationState(String comparison) {
        this.comparison = comparison;
    }

    static ExaminationState of(YearMonth owed, YearMonth thisMonth) {
        var order = owed.compareTo(thisMonth);
        return order < 0 ? OVERDUE : order == 0 ? DUE : EXAMINED;
    }

    String condition() {
        return "dueMonth " + comparison + " :month";
    }
}
