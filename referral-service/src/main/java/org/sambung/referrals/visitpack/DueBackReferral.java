package org.sambung.referrals.visitpack;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A control at the facility's clinic that a hospital has asked for and nobody has done yet.")
record DueBackReferral(
        @Schema(description = "The day of the control, in the facility's zone.", examples = "2026-02-13")
        LocalDate controlDate,

        @Schema(
                description = "What the clinic is to see to until then; absent if the hospital gave none.",
                examples = "Tidak mengangkat beban selama 2 minggu")
        String instruction) {}
