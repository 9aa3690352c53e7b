package org.sambung.visits.tablet;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.Problem;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.problem.Violations;
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

        @Schema(description = "A member of the facility's staff, of ATTENDANCE without patientId.")
        StaffMember staff,

        @Schema(description = "What was found, of FINDING.") FindingContent finding,

        @Schema(description = "The session, of EDUCATION.") EducationContent education) {

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

    /**
     * Each by itself, so that a wrong one keeps no other from counting.
     *
     * @throws ProblemException 400 where it lacks what its type needs, or says what cannot be
     */
    void demandSound(Validator validator) {
        demandComplete();
        var wrong = Stream.of(
                        wrong(validator, "/staff", staff),
                        wrong(validator, "/finding", finding),
                        wrong(validator, "/education", education))
                .flatMap(List::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new ProblemException(400, "invalid-request", wrong);
        }
        if (finding != null) {
            finding.demandSense("/finding");
        }
    }

    private void demandComplete() {
        switch (type) {
            case ATTENDANCE -> demand((patientId == null) != (staff == null), "/patientId");
            case WALK_IN -> demand(patientId != null, "/patientId");
            case FINDING -> {
                demand(patientId != null, "/patientId");
                demand(finding != null, "/finding");
            }
            case EDUCATION -> demand(education != null, "/education");
            case START, END -> {}
        }
    }

    private static List<Problem.Violation> wrong(Validator validator, String place, Object content) {
        return content == null
                ? List.of()
                : Violations.of(validator.validate(content)).stream()
                        .map(violation -> new Problem.Violation(place + violation.pointer(), violation.code()))
                        .toList();
    }

    private static void demand(boolean given, String place) {
        if (!given) {
            throw ProblemException.invalid(place, "needed-by-type");
        }
    }
}
