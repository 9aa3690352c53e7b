package org.sambung.agreements.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Work under an agreement that its suspension or end would touch; nothing of persons.")
record TouchedWork(
        @Schema(description = "The first day that is looked at, in the facility's zone.", examples = "2026-02-01")
        LocalDate from,

        @Schema(description = "The last day that is looked at; absent: all that follow.", examples = "2026-03-31")
        LocalDate until,

        @Schema(description = "Referrals under way: they run to their end.", examples = "2")
        long openReferrals,

        @Schema(description = "Booked visits of these days: they are cancelled.", examples = "6")
        long bookedVisits,

        @Schema(
                description =
                        "The referrals sent last, 100 at most; absent for a health office, which gets the figure.")
        List<Referral> referrals,

        @Schema(description = "The visits that come first, 100 at most.")
        List<Visit> visits) {

    static final int MOST = 100;

    @Schema(
            name = "TouchedReferral",
            description =
                    "A referral under way. Who it is about, and how they fare, is told by the referral itself to those who may"
                            + " read it.")
    record Referral(
            UUID id,

            @Schema(description = "The kind of care.", examples = "INPATIENT")
            String kind,

            @Schema(description = "Since when the partner has it, UTC; absent while it does not.")
            Instant sentAt) {}

    @Schema(name = "TouchedVisit", description = "A booked visit.")
    record Visit(
            UUID id,

            @Schema(description = "The agreement's service line.", examples = "ROUTINE_CHECKUP")
            String service,

            @Schema(description = "What the team comes for.", examples = "TREATMENT")
            String kind,

            @Schema(examples = "CONFIRMED") String status,
            @Schema(description = "UTC.") Instant plannedStart) {}
}
