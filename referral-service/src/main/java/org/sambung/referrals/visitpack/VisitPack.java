package org.sambung.referrals.visitpack;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.Precaution;

@Schema(description = "What a visit's team needs to know of those it shall see; absent what is not known.")
record VisitPack(
        @Schema(description = "The visit.") UUID visitId,
        UUID facilityId,
        @Schema(description = "UTC.") Instant plannedStart,
        @Schema(description = "UTC.") Instant plannedEnd,

        @Schema(description = "UTC; from then on it is not given any more, and a tablet drops it.")
        Instant closesAt,

        @Schema(
                description =
                        "Of those on the roster and those whose follow-up is booked on the visit, who is still in the"
                                + " facility's custody; walk-ins are not there.")
        List<PackedPatient> patients) {

    static VisitPack of(VisitRoster roster, VisitPackConfig window, List<PackedPatient> patients) {
        return new VisitPack(
                roster.getVisitId(),
                roster.getFacilityId(),
                roster.getPlannedStart(),
                roster.getPlannedEnd(),
                roster.closesAt(window),
                patients);
    }

    @Schema(description = "One of those to be seen.")
    record PackedPatient(
            UUID patientId,
            @Schema(examples = "Bambang") String name,

            @Schema(description = "All that is known of many birth dates.", examples = "1987")
            Integer birthYear,

            @Schema(description = "Where in the facility.", examples = "B-4")
            String block,

            @Schema(
                    description =
                            "What the patient does not bear, by the record and by the latest letter that says so.",
                    examples = "Penisilin")
            String allergies,

            @Schema(
                    description = "What is to be taken, by the latest back-referral that says so.",
                    examples = "Parasetamol 3 x 500 mg selama 5 hari")
            String medication,

            @Schema(description = "By the latest letter that names any.")
            Set<Precaution> precautions,

            @Schema(description = "Controls at the clinic that are still to be done, the nearest first.")
            List<DueBackReferral> dueBackReferrals) {}
}
