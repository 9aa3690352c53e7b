package org.sambung.agreements.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Service;

@Schema(name = "Evaluation", description = "What was promised for a quarter, and what was delivered, by service.")
record EvaluationView(
        @Schema(description = "The agreement.") UUID agreementId,

        @Schema(description = "The quarter.", examples = Quarter.EXAMPLE)
        String quarter,

        @Schema(
                description = "The first day that counts: the quarter's, or the agreement's if that is later. Absent"
                        + " when the agreement is not in force on any day of the quarter.",
                examples = "2026-01-01")
        LocalDate from,

        @Schema(
                description = "The last day that counts: the quarter's, or the agreement's if that is earlier.",
                examples = "2026-03-31")
        LocalDate until,

        @Schema(
                description =
                        "How many of these days it was, or as things stand will be, suspended: they promise nothing."
                                + " Absent when no day counts.",
                examples = "0")
        Integer suspendedDays,

        @Schema(description = "Services that the agreement promises, and others that were delivered under it.")
        List<Line> lines) {

    @Schema(name = "EvaluationLine", description = "One service. Lines of the agreement for the same one are one here.")
    record Line(
            @Schema(description = "What is promised.") Service service,

            @Schema(description = "Absent where neither visits were promised nor any was booked.")
            Visits visits,

            @Schema(description = "Absent where the service is no referral.")
            Answers answers) {}

    @Schema(name = "EvaluatedVisits", description = "Visits of the quarter by their planned beginning.")
    record Visits(
            @Schema(
                    description =
                            "How many were promised: a part of a period counts by its days, suspended ones do not;"
                                    + " rounded, a half up. Absent when nothing is promised.",
                    examples = "6")
            Integer promised,

            @Schema(description = "Took place.", examples = "4")
            int held,

            @Schema(description = "The partner did not come.", examples = "1")
            int missedByPartner,

            @Schema(description = "The facility was not ready.", examples = "0")
            int missedByFacility,

            @Schema(description = "Never confirmed.", examples = "0")
            int missedUnconfirmed,

            @Schema(description = "Never began, and nobody has said why.", examples = "0")
            int missedUnreported,

            @Schema(description = "Cancelled by the partner.", examples = "1")
            int cancelledByPartner,

            @Schema(description = "Cancelled by the facility.", examples = "0")
            int cancelledByFacility,

            @Schema(description = "Cancelled because the agreement was suspended or ended.", examples = "0")
            int cancelledWithAgreement,

            @Schema(description = "Cancelled because its plan was changed or ended.", examples = "0")
            int cancelledWithPlan,

            @Schema(description = "Booked, and nothing has come of it yet.", examples = "0")
            int open) {

        static final Visits NONE = new Visits(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Visits promising(Integer times) {
            return new Visits(
                    times,
                    held,
                    missedByPartner,
                    missedByFacility,
                    missedUnconfirmed,
                    missedUnreported,
                    cancelledByPartner,
                    cancelledByFacility,
                    cancelledWithAgreement,
                    cancelledWithPlan,
                    open);
        }
    }

    @Schema(
            name = "EvaluatedAnswers",
            description =
                    "Referrals of the quarter by when they were sent: each answered, overdue, waiting, withdrawn or"
                            + " untimed.")
    record Answers(
            @Schema(
                    description =
                            "Minutes within which an answer is promised at the end of the quarter; absent if none are.",
                    examples = "120")
            Integer promisedWithinMinutes,

            @Schema(description = "Sent to the partner.", examples = "12")
            int sent,

            @Schema(
                    description = "Accepted, rejected, redirected, or the patient let in: the first of these counts.",
                    examples = "10")
            int answered,

            @Schema(description = "Answered within the promised time; absent when none is promised.", examples = "9")
            Integer inTime,

            @Schema(description = "Answered later than promised; absent when no time is promised.", examples = "1")
            Integer late,

            @Schema(description = "Not answered though the promised time has passed; absent as well.", examples = "1")
            Integer overdue,

            @Schema(description = "Not answered, and it need not be yet.", examples = "0")
            int waiting,

            @Schema(description = "Withdrawn before an answer.", examples = "1")
            int withdrawn,

            @Schema(description = "Answered, but when is not known: the answer's own event never came.", examples = "0")
            int untimed) {

        static Answers none(Integer promisedWithinMinutes) {
            var none = promisedWithinMinutes == null ? null : 0;
            return new Answers(promisedWithinMinutes, 0, 0, none, none, none, 0, 0, 0);
        }
    }
}
