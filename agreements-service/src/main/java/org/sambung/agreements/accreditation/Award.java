package org.sambung.agreements.accreditation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.instrument.Grade;

@Schema(description = "What the survey gave.")
record Award(
        @Schema(description = "The grade.") Grade grade,

        @Schema(description = "On which day.", examples = "2026-06-01")
        LocalDate on,

        @Schema(description = "Number of the certificate.", examples = "LAFKESPRI/001/2026")
        String certificate,

        @Schema(description = "Its last day; absent when the clinic is not accredited.", examples = "2031-05-31")
        LocalDate validUntil) {

    static Award of(GiveGrade command, int cycleYears) {
        var until = command.grade() == Grade.NOT_ACCREDITED ? null : lastDay(command.on(), cycleYears);
        return new Award(command.grade(), command.on(), command.certificate(), until);
    }

    /** The day before the same one; given on 29 February, that one is the last of February. */
    private static LocalDate lastDay(LocalDate on, int cycleYears) {
        var same = on.plusYears(cycleYears);
        return same.getDayOfMonth() == on.getDayOfMonth() ? same.minusDays(1) : same;
    }
}
