package org.sambung.visits.plan;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.sambung.platform.problem.ProblemException;

/** When a plan's visits recur: an RFC 5545 rule of days. The time of day is the plan's, so the rule has none. */
record Recurrence(String rrule) {

    private static final String DAYS = "[A-Z0-9,+-]+";
    private static final String NUMBER = "[1-9][0-9]{0,3}";

    /** The library reads more, and takes what it should refuse: no interval, a count below one. */
    private static final Map<String, String> PARTS = Map.of(
            "FREQ", "DAILY|WEEKLY|MONTHLY|YEARLY",
            "INTERVAL", NUMBER,
            "COUNT", NUMBER,
            "UNTIL", "[0-9]{8}(T[0-9]{6}Z?)?",
            "BYDAY", DAYS,
            "BYMONTHDAY", DAYS,
            "BYYEARDAY", DAYS,
            "BYMONTH", DAYS,
            "BYSETPOS", DAYS,
            "WKST", DAYS);

    /** @throws ProblemException 400 at {@code /rrule} */
    static Recurrence of(String rrule) {
        var parts = Arrays.stream(rrule.split(";", -1))
                .map(part -> part.split("=", 2))
                .toList();
        var names = parts.stream().map(part -> part[0]).collect(Collectors.toSet());
        var wellFormed = parts.stream()
                .allMatch(
                        part -> part.length == 2 && PARTS.containsKey(part[0]) && part[1].matches(PARTS.get(part[0])));
        if (!wellFormed || names.size() < parts.size() || names.containsAll(List.of("COUNT", "UNTIL"))) {
            throw refused();
        }
        try {
            new Recur<ZonedDateTime>(rrule);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw refused();
        }
        return new Recurrence(rrule);
    }

    /** The occurrences within a time, both ends included. The zone is that of the first. */
    List<ZonedDateTime> between(ZonedDateTime first, ZonedDateTime from, ZonedDateTime until) {
        return from.isAfter(until) ? List.of() : new Recur<ZonedDateTime>(rrule).getDates(first, from, until);
    }

    private static ProblemException refused() {
        return ProblemException.invalid("/rrule", "must be an RFC 5545 recurrence of days, weeks, months or years");
    }
}
