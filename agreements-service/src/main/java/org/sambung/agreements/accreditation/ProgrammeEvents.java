package org.sambung.agreements.accreditation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.instrument.Grade;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of programmes: how far they are and how much was looked at; never what was found. */
@Href("/v1/accreditation-programmes/{id}")
interface ProgrammeEvents {

    @EventType("accreditation.opened")
    @Notifies({Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.NURSE, Role.DOCTOR})
    @Schema(description = "A clinic has set out for accreditation.")
    record ProgrammeOpened(@JsonUnwrapped ProgrammeTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("accreditation.licence-recorded")
    @Schema(description = "The clinic's operating licence is known.")
    record LicenceRecorded(
            @JsonUnwrapped ProgrammeTerms terms,
            @Schema(description = "Its last day.") LocalDate validUntil,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("accreditation.stage-reached")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.NURSE, Role.DOCTOR})
    @Schema(description = "The clinic is a stage further, or back for another round.")
    record StageReached(
            @JsonUnwrapped ProgrammeTerms terms,

            @Schema(description = "On which day, in the facility's zone.")
            LocalDate reachedOn,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("accreditation.graded")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "The survey gave a grade.")
    record Graded(
            @JsonUnwrapped ProgrammeTerms terms,
            @Schema(description = "The grade.") Grade grade,

            @Schema(description = "On which day, in the facility's zone.")
            LocalDate reachedOn,

            @Schema(description = "Its last day.") @AbsentWhen("the clinic is not accredited")
            LocalDate validUntil,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("accreditation.ended")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "The programme goes on no further.")
    record ProgrammeEnded(@JsonUnwrapped ProgrammeTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("accreditation.elements-scored")
    @Schema(description = "The clinic has looked at elements, for the first time or again.")
    record ElementsScored(
            @JsonUnwrapped ProgrammeTerms terms,

            @Schema(description = "How many elements.") int elements,

            @Schema(description = "How many elements nobody has looked at yet.")
            int unscored,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("accreditation.mentored")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.HEALTH_OFFICE, Role.NURSE, Role.DOCTOR})
    @Schema(description = "Mentors have been there and left things to do.")
    record Mentored(
            @JsonUnwrapped ProgrammeTerms terms,

            @Schema(description = "The visit they came on.") @AbsentWhen("nobody said which")
            UUID visitId,

            @Schema(description = "How many things to do.") int actionItems,
            Instant occurredAt)
            implements DomainEvent {}
}
