package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.clinical.Appointment;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.clinical.Disposition;
import org.sambung.referrals.hospital.HospitalWord;

@Schema(
        description =
                "The hospital puts right what the facility recorded for it. What is given takes the place of what was"
                        + " there; a step that was not at all is undone by the hospital's own step, as an acceptance-withdrawal.",
        examples = """
                {"step": "DISCHARGE", "correction": "Pulang paksa, bukan sembuh", "disposition": "AGAINST_ADVICE",
                 "occurredAt": "2026-02-05T03:00:00Z"}""")
record CorrectReport(
        @Schema(description = "Which step.") @NotNull HospitalWord step,

        @Schema(description = "What is right.", examples = "Kontrol tanggal 20, bukan 12") @NotBlank @Size(max = 2000)
        String correction,

        @Schema(description = "For ACCEPTANCE or APPOINTMENT: when to come.") @Valid
        Appointment appointment,

        @Schema(description = "For DISCHARGE: how it ended, no death, which is a step of its own.")
        Disposition disposition,

        @Schema(description = "For BACK_REFERRAL: the whole answer.") @Valid
        BackReferral backReferral,

        Instant occurredAt) {

    CorrectReport {
        if (disposition != null && disposition.isDeath()) {
            throw ProblemException.invalid("/disposition", "death-is-its-own-step");
        }
        demandOf("/appointment", appointment, step, EnumSet.of(HospitalWord.ACCEPTANCE, HospitalWord.APPOINTMENT));
        demandOf("/disposition", disposition, step, EnumSet.of(HospitalWord.DISCHARGE));
        demandOf("/backReferral", backReferral, step, EnumSet.of(HospitalWord.BACK_REFERRAL));
    }

    private static void demandOf(String pointer, Object given, HospitalWord step, Set<HospitalWord> steps) {
        if (given != null && step != null && !steps.contains(step)) {
            throw ProblemException.invalid(pointer, "not-of-that-step");
        }
    }
}
