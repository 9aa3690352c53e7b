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
        var until = command.grade() == Grade.NOT_ACCREDITED
                ? null
                : command.on().plusYears(cycleYears).minusDays(1);
        return new Award(command.grade(), command.on(), command.certificate(), until);
    }
}
