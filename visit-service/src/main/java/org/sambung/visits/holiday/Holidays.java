package org.sambung.visits.holiday;

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
import java.util.Optional;
import java.util.TreeMap;

/** The calendar of holidays: each year's decree sets its own, so it is a file. They are shown, never forbidden. */
@ApplicationScoped
public class Holidays {

    private static final String SHIPPED = "holidays/indonesia.tsv";

    private final TreeMap<LocalDate, Holiday> days;

    @Inject
    Holidays(HolidayConfig config) throws IOException {
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

    public Optional<Holiday> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    Collection<Holiday> of(int year) {
        return days.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
                .values();
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
        if (columns.length != 4) {
            throw new IllegalStateException(where + ": four columns expected, found " + columns.length);
        }
        try {
            return new Holiday(
                    LocalDate.parse(columns[0]),
                    Holiday.Kind.valueOf(columns[1]),
                    columns[2].strip(),
                    columns[3].strip());
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new IllegalStateException(where + ": no day, or an unknown kind");
        }
    }
}
