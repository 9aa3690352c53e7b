package org.sambung.visits.examination;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.patient.CustodyStatus;
import org.sambung.visits.patient.KnownPatient;

@Schema(description = "Somebody in custody, and whether an examination is owed.")
record DueExamination(
        @Schema(description = "Who; the name is read where patients are kept.")
        UUID patientId,

        @Schema(description = "Where in the facility; absent if unknown.", examples = "B-4")
        String block,

        @Schema(description = "Why the person is in custody.")
        CustodyStatus custodyStatus,

        @Schema(description = "Whether one is owed.") ExaminationState state,

        @Schema(description = "The last day on which it is in time.", examples = "2026-11-30")
        LocalDate dueUntil,

        @Schema(description = "The last examination; absent if none is known.", examples = "2026-10-14")
        LocalDate examinedOn) {

    static DueExamination of(KnownPatient patient, LocalDate today) {
        return new DueExamination(
                patient.getPatientId(),
                patient.getBlock(),
                patient.getCustodyStatus(),
                ExaminationState.of(patient.getDueUntil(), today),
                patient.getDueUntil(),
                patient.getExaminedOn());
    }
}
