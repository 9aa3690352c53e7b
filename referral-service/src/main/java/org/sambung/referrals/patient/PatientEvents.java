package org.sambung.referrals.patient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of patients: where, and in which custody; never who. */
@Href("/v1/patients/{id}")
interface PatientEvents {

    @EventType("patient.registered")
    @Schema(description = "Somebody in custody is known as a patient.")
    record PatientRegistered(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.completed")
    @Schema(description = "Somebody who was known provisionally has a full record now.")
    record PatientCompleted(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.changed")
    @Schema(description = "Something of the record was written anew; where the patient is has not changed.")
    record PatientChanged(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.snapshot")
    @Schema(description = "Where a patient is, said again at an operator's command. Nothing has happened.")
    record PatientSnapshot(
            @JsonUnwrapped Whereabouts whereabouts,
            @Schema(description = "Whether in custody.") PatientState state,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("patient.moved")
    @Schema(description = "Another block or another custody within the same facility.")
    record PatientMoved(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.transfer-announced")
    @Schema(description = "On the way to another facility; still of the one that it names until that receives them.")
    record TransferAnnounced(
            @JsonUnwrapped Whereabouts whereabouts,

            @Schema(description = "The facility that shall receive the patient.")
            UUID toFacilityId,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("patient.transfer-withdrawn")
    @Schema(description = "The transfer does not take place.")
    record TransferWithdrawn(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.transferred")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "In custody of another facility from now on, the one it names.")
    record PatientTransferred(
            @JsonUnwrapped Whereabouts whereabouts,

            @Schema(description = "The facility that was left.")
            UUID fromFacilityId,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("patient.released")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "Custody has ended; where it ended.")
    record PatientReleased(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.escaped")
    @Schema(description = "Not where they should be; of which facility.")
    record PatientEscaped(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.readmitted")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "In custody again, after an escape or a release.")
    record PatientReadmitted(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.died")
    @Schema(description = "Died in custody; of which facility.")
    record PatientDied(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.merged")
    @Schema(description = "Two records were one person's; this one has gone into the other, and its id leads there.")
    record PatientMerged(
            @JsonUnwrapped Whereabouts whereabouts,

            @Schema(description = "The patient that remains.")
            UUID intoPatientId,

            Instant occurredAt)
            implements DomainEvent {}

    /** As far as everybody may know. */
    record Whereabouts(
            UUID patientId,
            UUID facilityId,

            @Schema(description = "Where in the facility, for escorts.") @AbsentWhen("it is not known")
            String block,

            @Schema(description = "In which custody.") CustodyStatus custodyStatus) {

        static Whereabouts of(Patient patient) {
            return new Whereabouts(
                    patient.getId(), patient.getFacilityId(), patient.getBlock(), patient.getCustodyStatus());
        }
    }
}
