package org.sambung.referrals.report;

import java.util.UUID;

/** What was counted for a facility and a partner, or for all of them, before anything is left out. */
record Figures(
        UUID facilityId,
        UUID partnerId,
        long outpatient,
        long inpatient,
        long emergencyWithin,
        long emergencyOutside,
        long kept,
        long missed,
        Times toDeparture,
        Times toAnswer,
        Times toReturn) {

    /** Minutes from recommendation; of none if nobody got that far. */
    record Times(long of, Integer median, Integer ninetieth) {

        static final Times NONE = new Times(0, null, null);
    }

    Figures untimed() {
        return new Figures(
                facilityId,
                partnerId,
                outpatient,
                inpatient,
                emergencyWithin,
                emergencyOutside,
                kept,
                missed,
                Times.NONE,
                Times.NONE,
                Times.NONE);
    }

    static final Figures NONE = new Figures(null, null, 0, 0, 0, 0, 0, 0, Times.NONE, Times.NONE, Times.NONE);
}
