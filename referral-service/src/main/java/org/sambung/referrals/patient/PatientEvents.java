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
