package org.sambung.visits.holiday;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "All holidays of a year; they take the place of those known before.", examples = """
                    {
                      "year": 2027,
                      "decree": "SKB Tiga Menteri tentang Hari Libur Nasional dan Cuti Bersama Tahun 2027",
                      "days": [
                        {
                          "day": "2027-01-01",
                          "kind": "NATIONAL",
                          "nameId": "Tahun Baru 2027 Masehi",
                          "nameEn": "New Year's Day"
                        }
                      ]
                    }""")
record LoadHolidays(
        @Schema(description = "The year.", examples = "2027") @NotNull @Min(2000) @Max(2200)
        Integer year,

        @Schema(description = "What sets them.", examples = "SKB Tiga Menteri 2027") @NotBlank @Size(max = 300)
        String decree,

        @Schema(description = "Its days, each once, in any order.") @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Valid Day> days) {

    @Schema(name = "HolidayToLoad", description = "A day on which offices are closed.")
    record Day(
            @Schema(description = "A day of that year.", examples = "2027-01-01") @NotNull
            LocalDate day,

            @Schema(description = "Of which kind.") @NotNull Holiday.Kind kind,

            @Schema(description = "What it is called in Indonesian.", examples = "Tahun Baru 2027 Masehi")
            @NotBlank
            @Size(max = 200)
            String nameId,

            @Schema(description = "What it is called in English.", examples = "New Year's Day")
            @NotBlank
            @Size(max = 200)
            String nameEn,

            @Schema(description = "Whether it may still move; false if absent.", examples = "false")
            Boolean provisional) {

        Holiday holiday() {
            return new Holiday(day, kind, nameId, nameEn, Boolean.TRUE.equals(provisional));
        }
    }

    /** By day. @throws ProblemException 400 where one is of another year or stands there twice */
    List<Holiday> holidays() {
        var seen = new HashSet<LocalDate>();
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i).day();
            if (day.getYear() != year) {
                throw ProblemException.invalid("/days/" + i + "/day", "day-of-another-year");
            }
            if (!seen.add(day)) {
                throw ProblemException.invalid("/days/" + i + "/day", "day-named-twice");
            }
        }
        return days.stream()
                .map(Day::holiday)
                .sorted(Comparator.comparing(Holiday::day))
                .toList();
    }
}
