package org.sambung.visits.holiday;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.language.Language;

@Schema(name = "Holiday", description = "A day on which offices are closed.")
public record HolidayView(
        @Schema(examples = "2026-08-17") LocalDate day,
        @Schema(description = "Of which kind.") Holiday.Kind kind,

        @Schema(description = "What it is called, in the language asked for.", examples = "Proklamasi Kemerdekaan")
        String name,

        @Schema(
                description = "Whether it is computed, and may move when the year's decree is there.",
                examples = "false")
        boolean provisional) {

    public static HolidayView of(Holiday holiday, Language language) {
        return new HolidayView(
                holiday.day(),
                holiday.kind(),
                language == Language.ENGLISH ? holiday.en() : holiday.id(),
                holiday.provisional());
    }
}
