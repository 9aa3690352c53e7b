package org.sambung.referrals.patient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of patients: where, and in which custody; never who. */
interface PatientEvents {

    @EventType("patient.registered")
    @Schema(description = "Somebody in custody is known as a patient.")
    record PatientRegistered(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.snapshot")
    @Schema(description = "Where a patient is, said again at an operator's command. Nothing has happened.")
    record PatientSnapshot(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.moved")
    @Schema(description = "Another block or another custody within the same facility.")
    record PatientMoved(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.transferred")
    @Schema(description = "In custody of another facility from now on, the one it names.")
    record PatientTransferred(
            @JsonUnwrapped Whereabouts whereabouts,

            @Schema(description = "The facility that was left.")
            UUID fromFacilityId,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("patient.released")
    @Schema(description = "Custody has ended; where it ended.")
    record PatientReleased(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

    @EventType("patient.died")
    @Schema(description = "Died in custody; of which facility.")
    record PatientDied(@JsonUnwrapped Whereabouts whereabouts, Instant occurredAt) implements DomainEvent {}

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
