package org.sambung.visits.coverage;

import java.time.LocalDate;

/** An agreement's last suspension, over, under way or ahead, in the facility's zone; without a last day it is open-ended. */
record Suspension(LocalDate beginDate, LocalDate endDate) {

    boolean covers(LocalDate day) {
        return beginDate != null && !day.isBefore(beginDate) && (endDate == null || !day.isAfter(endDate));
    }
}
