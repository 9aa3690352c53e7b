package org.sambung.referrals.report;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.figures.SmallCells;

@Schema(
        name = "ReferralReportRow",
        description =
                "The referrals of a facility to a partner, or all of them. Fewer than five are \"<5\"; a sum that would"
                        + " give one of them away is \"withheld\".")
record ReportRow(
        @Schema(description = "Absent for all together.") UUID facilityId,

        @Schema(examples = "Rutan Kelas IIA Palangka Raya", description = "Absent for all together.")
        String facility,

        @Schema(description = "Absent for all together, and for places outside the register.")
        UUID partnerId,

        @Schema(
                examples = "RS Bhayangkara Palangka Raya",
                description = "Absent for all together, and for places outside the register.")
        String partner,

        @Schema(description = "Planned, as outpatients.", examples = "42", pattern = CELL)
        String outpatient,

        @Schema(description = "Planned, as inpatients.", examples = "<5", pattern = CELL)
        String inpatient,

        @Schema(description = "Emergencies that an agreement covers.", examples = "7", pattern = CELL)
        String emergencyWithinAgreement,

        @Schema(description = "Emergencies outside any agreement.", examples = "<5", pattern = CELL)
        String emergencyOutsideAgreement,

        @Schema(description = "Obligations that were met in time.", examples = "31", pattern = CELL)
        String obligationsKept,

        @Schema(description = "Obligations that were met late or not at all.", examples = "<5", pattern = CELL)
        String obligationsMissed,

        @Schema(description = "From recommendation to departure.")
        Minutes toDeparture,

        @Schema(description = "From recommendation to the hospital's first answer.")
        Minutes toAnswer,

        @Schema(description = "From recommendation to the return.")
        Minutes toReturn) {

    static final String CELL = SmallCells.PATTERN;

    @Schema(name = "ReportMinutes", description = "Minutes that it took; empty with fewer than five.")
    record Minutes(
            @Schema(description = "Half of them took no longer.", examples = "95")
            Integer median,

            @Schema(description = "Nine in ten took no longer.", examples = "340")
            Integer p90) {

        static Minutes of(Figures.Times times) {
            return SmallCells.isTellable(times.of())
                    ? new Minutes(times.median(), times.ninetieth())
                    : new Minutes(null, null);
        }
    }
}
