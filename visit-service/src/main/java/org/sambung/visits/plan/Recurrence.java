package org.sambung.visits.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.sambung.platform.problem.ProblemException;

/** When a plan's visits recur: an RFC 5545 rule of days. The time of day is the plan's, so the rule has none. */
record Recurrence(String rrule) {

    /** A day, a time of the facility's clock, or one of the world's. */
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("uuuuMMdd['T'HHmmss[X]]").withResolverStyle(ResolverStyle.STRICT);

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
        demandSense(parts.stream().collect(Collectors.toMap(part -> part[0], part -> part[1])));
        try {
            var recurrence = new Recurrence(rrule);
            recurrence.recur();
            recurrence.lastMoment(ZoneOffset.UTC);
            return recurrence;
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw refused();
        }
    }

    /** What RFC 5545 (3.3.10) says must not stand together; the library counts something all the same. */
    private static void demandSense(Map<String, String> parts) {
        var freq = parts.getOrDefault("FREQ", "");
        var ordinal = parts.getOrDefault("BYDAY", "").matches(".*[0-9].*");
        var alone = parts.keySet().stream().noneMatch(name -> name.startsWith("BY") && !name.equals("BYSETPOS"));
        if (parts.containsKey("BYSETPOS") && alone
                || ordinal && !Set.of("MONTHLY", "YEARLY").contains(freq)
                || parts.containsKey("BYMONTHDAY") && freq.equals("WEEKLY")
                || parts.containsKey("BYYEARDAY") && !freq.equals("YEARLY")) {
            throw refused();
        }
    }

    /** The same without end, so that what is left of it can be counted from another day on. */
    Recurrence uncounted() {
        return new Recurrence(parts().filter(part -> !part.startsWith("COUNT=")).collect(Collectors.joining(";")));
    }

    /** One day alone. */
    static Recurrence once() {
        return new Recurrence("FREQ=DAILY;COUNT=1");
    }

    /** The same with so many of its days behind it; empty where it counts its days and none is left. */
    Optional<Recurrence> after(long held) {
        var count = count();
        if (count.isEmpty()) {
            return Optional.of(this);
        }
        var left = count.get() - held;
        return left > 0
                ? Optional.of(new Recurrence(rrule.replace("COUNT=" + count.get(), "COUNT=" + left)))
                : Optional.empty();
    }

    private Optional<Long> count() {
        return parts().filter(part -> part.startsWith("COUNT="))
                .map(part -> Long.valueOf(part.substring("COUNT=".length())))
                .findFirst();
    }

    /**
     * The occurrences within a time, both ends included. The zone is that of the first. A day that two parts of a rule name,
     * as the fourth and the last Friday of most months, is one: RFC 5545 speaks of a set.
     */
    List<ZonedDateTime> between(ZonedDateTime first, ZonedDateTime from, ZonedDateTime until) {
        var last = lastMoment(first.getZone()).filter(until::isAfter).orElse(until);
        if (from.isAfter(last) || first.isAfter(last)) {
            return List.of();
        }
        var count = count();
        return recur().getDates(first, count.isPresent() ? first : from, last).stream()
                .distinct()
                .sorted()
                .limit(count.orElse(Long.MAX_VALUE))
                .filter(time -> !time.isBefore(from))
                .toList();
    }

    /** The library would count UNTIL in the machine's zone, and for COUNT a day twice, so it gets a rule without. */
    private Recur<ZonedDateTime> recur() {
        return new Recur<>(parts().filter(part -> !part.startsWith("UNTIL=") && !part.startsWith("COUNT="))
                .collect(Collectors.joining(";")));
    }

    private Optional<ZonedDateTime> lastMoment(ZoneId zone) {
        return parts().filter(part -> part.startsWith("UNTIL="))
                .map(part -> UNTIL.parseBest(
                        part.substring("UNTIL=".length()), OffsetDateTime::from, LocalDateTime::from, LocalDate::from))
                .map(end -> end instanceof OffsetDateTime moment
                        ? moment.atZoneSameInstant(zone)
                        : end instanceof LocalDateTime time
                                ? time.atZone(zone)
                                : ((LocalDate) end).atTime(LocalTime.MAX).atZone(zone))
                .findFirst();
    }

    private Stream<String> parts() {
        return Arrays.stream(rrule.split(";"));
    }

    private static ProblemException refused() {
        return ProblemException.invalid("/rrule", "no-recurrence");
    }
}
