package org.sambung.agreements.historic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "A date as far as the source tells it: what it does not tell is absent.")
record PartialDate(
        @Schema(description = "Absent when the source does not tell it.", examples = "2019") @Min(1945) @Max(2100)
        Integer year,

        @Schema(description = "Absent when the source does not tell it.", examples = "9") @Min(1) @Max(12)
        Integer month,

        @Schema(description = "Absent when the source does not tell it.", examples = "28") @Min(1) @Max(31)
        Integer day,

        @Schema(description = "Where it is told, and in which words.", examples = "Siaran pers: \"pada 28 September\"")
        @NotBlank
        @Size(max = 500)
        String provenance) {

    @Schema(name = "DatePrecision", description = "How much of a date is known.")
    enum Precision {
        DAY,
        MONTH,
        YEAR,
        DAY_WITHOUT_YEAR,
        MONTH_WITHOUT_YEAR
    }

    PartialDate {
        if (month == null && (year == null || day != null)) {
            throw ProblemException.invalid("/month", "no-date");
        }
        // What lies beyond its own bounds is told as that.
        if (day != null && month > 0 && month <= 12 && day > 0 && day <= 31) {
            demandExists(year, month, day);
        }
    }

    private static void demandExists(Integer year, int month, int day) {
        try {
            if (year == null) {
                MonthDay.of(month, day);
            } else {
                LocalDate.of(year, month, day);
            }
        } catch (DateTimeException none) {
            throw ProblemException.invalid("/day", "no-date");
        }
    }

    Precision precision() {
        if (year == null) {
            return day == null ? Precision.MONTH_WITHOUT_YEAR : Precision.DAY_WITHOUT_YEAR;
        }
        return month == null ? Precision.YEAR : day == null ? Precision.MONTH : Precision.DAY;
    }
}
