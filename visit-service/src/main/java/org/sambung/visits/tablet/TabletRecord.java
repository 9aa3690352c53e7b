package org.sambung.visits.tablet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.education.EducationContent;
import org.sambung.visits.finding.FindingContent;
import org.sambung.visits.visit.RecordAttendance.StaffMember;

@Schema(
        description = "Something that a tablet recorded without network.",
        examples = "{\"id\": \"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\", \"type\": \"ATTENDANCE\","
                + " \"occurredAt\": \"2026-11-24T02:10:00Z\", \"patientId\": \"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3e\"}")
record TabletRecord(
        @Schema(description = "The tablet's own id of it; sent twice it counts once.") @NotNull
        UUID id,

        @Schema(description = "What it records.", examples = "ATTENDANCE") @NotNull
        Type type,

        @Schema(description = "When it happened, UTC, by the tablet's clock.", examples = "2026-11-24T02:10:00Z")
        @NotNull
        Instant occurredAt,

        @Schema(description = "The inmate, of ATTENDANCE, WALK_IN and FINDING.")
        UUID patientId,

        @Schema(description = "A member of the facility's staff, of ATTENDANCE without patientId.") @Valid
        StaffMember staff,

        @Schema(description = "What was found, of FINDING.") @Valid
        FindingContent finding,

        @Schema(description = "The session, of EDUCATION.") @Valid
        EducationContent education) {

    @Schema(
            name = "TabletRecordType",
            description = "What a tablet records: start and end of the visit, somebody who attends, somebody who came"
                    + " without being on the roster, a finding, a session of health education.")
    enum Type {
        START,
        ATTENDANCE,
        WALK_IN,
        FINDING,
        EDUCATION,
        END
    }

    /** @throws ProblemException 400 where it lacks what its type needs */
    void demandComplete(String place) {
        switch (type) {
            case ATTENDANCE -> demand((patientId == null) != (staff == null), place + "/patientId");
            case WALK_IN -> demand(patientId != null, place + "/patientId");
            case FINDING -> {
                demand(patientId != null, place + "/patientId");
                demand(finding != null, place + "/finding");
                finding.demandSense(place + "/finding");
            }
            case EDUCATION -> demand(education != null, place + "/education");
            case START, END -> {}
        }
    }

    private static void demand(boolean given, String place) {
        if (!given) {
            throw ProblemException.invalid(place, "needed-by-type");
        }
    }
}
