package org.sambung.referrals.permission;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How long a step of a permission may take. Silence must not become a refusal: afterwards the regional office decides. */
public final class DecisionTime {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final UnaryOperator<Instant> end;
    private final Duration mostDeferred;

    private DecisionTime(UnaryOperator<Instant> end, Duration mostDeferred) {
        this.end = end;
        this.mostDeferred = mostDeferred;
    }

    /** Nothing lapses. */
    public static DecisionTime unlimited() {
        return new DecisionTime(asked -> null, null);
    }

    static DecisionTime hours(Duration within, Duration mostDeferred) {
        return new DecisionTime(asked -> asked.plus(within), mostDeferred);
    }

    /** The same time of day so many working days later; what comes on a day without work counts from the next midnight. */
    static DecisionTime workingDays(int days, Set<LocalDate> holidays, ZoneId zone, Duration mostDeferred) {
        return new DecisionTime(asked -> lastMoment(asked, days, holidays, zone), mostDeferred);
    }

    private static Instant lastMoment(Instant asked, int days, Set<LocalDate> holidays, ZoneId zone) {
        var moment = asked.atZone(zone);
        while (isOff(moment.toLocalDate(), holidays)) {
            moment = moment.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
        for (int left = days; left > 0; ) {
            moment = moment.plusDays(1);
            left -= isOff(moment.toLocalDate(), holidays) ? 0 : 1;
        }
        return moment.toInstant();
    }

    private static boolean isOff(LocalDate day, Set<LocalDate> holidays) {
        return WEEKEND.contains(day.getDayOfWeek()) || holidays.contains(day);
    }

    /** Until when what was asked then must be decided; null where nothing lapses. */
    Instant after(Instant asked) {
        return end.apply(asked);
    }

    /** When deferrals from now on have used up what is left of their time; null where it is not limited. */
    Instant deferralsEnd(Instant from, Duration before) {
        return mostDeferred == null ? null : from.plus(mostDeferred).minus(before);
    }
}
