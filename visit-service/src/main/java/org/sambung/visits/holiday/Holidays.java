package org.sambung.visits.holiday;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calendar of holidays: each year's decree sets its own, so it is a file, and what an operator loads takes its place.
 * They are shown, never forbidden.
 */
// Read at the start, so that a broken calendar of the operator's stops it.
@Startup
@ApplicationScoped
public class Holidays {

    private static final String SHIPPED = "holidays/indonesia.tsv";

    private final TreeMap<LocalDate, Holiday> days;

    private final LoadedHolidays.Repository loaded;

    @Inject
    Holidays(HolidayConfig config, LoadedHolidays.Repository loaded) throws IOException {
        this.loaded = loaded;
        if (config.file().isPresent()) {
            try (var file = Files.newInputStream(config.file().get())) {
                days = read(config.file().get().toString(), file);
            }
        } else {
            try (var shipped = Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED)) {
                if (shipped == null) {
                    throw new FileNotFoundException(SHIPPED);
                }
                days = read(SHIPPED, shipped);
            }
        }
    }

    /** Those of these days; each year as it was loaded, else as it is shipped. Within a transaction. */
    public Map<LocalDate, Holiday> among(Collection<LocalDate> wanted) {
        var years = wanted.stream().map(LocalDate::getYear).collect(Collectors.toSet());
        var holidays = new HashMap<LocalDate, Holiday>();
        of(years).forEach(holiday -> holidays.put(holiday.day(), holiday));
        holidays.keySet().retainAll(Set.copyOf(wanted));
        return holidays;
    }

    /** By day. */
    List<Holiday> of(Set<Integer> years) {
        var loadedOnes = years.isEmpty() ? List.<LoadedHolidays>of() : loaded.ofYears(years);
        var shipped = new HashSet<>(years);
        loadedOnes.forEach(one -> shipped.remove(one.getYear()));
        return Stream.concat(
                        loadedOnes.stream().flatMap(one -> one.getCalendar().days().stream()),
                        shipped.stream()
                                .flatMap(year -> days
                                        .subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
                                        .values()
                                        .stream()))
                .sorted(Comparator.comparing(Holiday::day))
                .toList();
    }

    /** @throws IllegalStateException naming file and line where the form is not kept to */
    static TreeMap<LocalDate, Holiday> read(String name, InputStream in) throws IOException {
        var days = new TreeMap<LocalDate, Holiday>();
        var number = 0;
        for (var line :
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var holiday = holiday(line.split("\t", -1), name + " line " + number);
            if (days.put(holiday.day(), holiday) != null) {
                throw new IllegalStateException(name + " line " + number + ": the day stands there twice");
            }
        }
        return days;
    }

    private static Holiday holiday(String[] columns, String where) {
        if (columns.length < 4 || columns.length > 5) {
            throw new IllegalStateException(where + ": four or five columns expected, found " + columns.length);
        }
        try {
            return new Holiday(
                    LocalDate.parse(columns[0]),
                    Holiday.Kind.valueOf(columns[1]),
                    columns[2].strip(),
                    columns[3].strip(),
                    columns.length == 5 && isProvisional(columns[4].strip()));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new IllegalStateException(where + ": no day, or an unknown kind or mark");
        }
    }

    private static boolean isProvisional(String mark) {
        if (!mark.isEmpty() && !mark.equals("PROVISIONAL")) {
            throw new IllegalArgumentException(mark);
        }
        return !mark.isEmpty();
    }
}
