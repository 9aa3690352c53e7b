package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.clinical.Appointment;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.clinical.Disposition;
import org.sambung.referrals.hospital.HospitalWord;

@Schema(
        description =
                "The hospital puts right what the facility recorded for it. What is given takes the place of what was"
                        + " there; a step that was not at all is undone by the hospital's own step, as an acceptance-withdrawal.")
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
        demandStepOf("/appointment", appointment, HospitalWord.ACCEPTANCE, HospitalWord.APPOINTMENT, step);
        demandStepOf("/disposition", disposition, HospitalWord.DISCHARGE, HospitalWord.DISCHARGE, step);
        demandStepOf("/backReferral", backReferral, HospitalWord.BACK_REFERRAL, HospitalWord.BACK_REFERRAL, step);
        if (disposition != null && disposition.isDeath()) {
            throw ProblemException.invalid("/disposition", "death-is-a-step");
        }
    }

    private static void demandStepOf(
            String pointer, Object given, HospitalWord one, HospitalWord other, HospitalWord step) {
        if (given != null && step != null && step != one && step != other) {
            throw ProblemException.invalid(pointer, "not-of-this-step");
        }
    }
}
