package org.sambung.referrals.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;
import org.sambung.referrals.clinical.ControlPlace;
import org.sambung.referrals.coverage.ContactUnit;

/** What is told of a referral and its clinical track: always ids and states of all three tracks, never anything clinical. */
@Href("/v1/referrals/{id}")
interface ReferralEvents {

    @EventType("referral.drafted")
    @Schema(description = "A planned referral is being written.")
    record ReferralDrafted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.emergency-declared")
    @Notifies({
        Role.NURSE,
        Role.DOCTOR,
        Role.FACILITY_HEAD,
        Role.CUSTODY_OFFICER,
        Role.CUSTODY_REGISTRAR,
        Role.REFERRAL_DESK
    })
    @Schema(description = "An emergency: it is with the hospital from this moment.")
    record EmergencyDeclared(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.letter-completed")
    @Notifies(Role.REFERRAL_DESK)
    @Schema(description = "The clinical content was completed or corrected.")
    record LetterCompleted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.recommended")
    @Notifies({Role.DOCTOR, Role.FACILITY_HEAD, Role.CUSTODY_REGISTRAR})
    @Schema(description = "A doctor, or a nurse where no doctor was available, recommends it.")
    record ReferralRecommended(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.countersigned")
    @Notifies(Role.NURSE)
    @Schema(description = "A doctor has countersigned a nurse's recommendation.")
    record ReferralCountersigned(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.submitted")
    @Notifies(Role.REFERRAL_DESK)
    @Schema(description = "It is with the hospital.")
    record ReferralSubmitted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.outside-agreement")
    @Notifies({Role.OVERSIGHT, Role.FACILITY_HEAD})
    @Schema(description = "It goes to a hospital, as an emergency or planned, with no agreement that covers it.")
    record WentOutsideAgreement(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "Why a clinician sends it there.") @AbsentWhen("nobody was asked: it is an emergency")
            Cover.OutsideReason because,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.received")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "The hospital has seen it.")
    record ReferralReceived(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.accepted")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    @Schema(description = "The hospital takes the patient.")
    record ReferralAccepted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.answer-overdue")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.REFERRAL_DESK, Role.OVERSIGHT})
    @Schema(
            description = "The hospital has not answered in the time that the agreement names; its second contact is to"
                    + " be called.")
    record AnswerOverdue(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "Which unit of the hospital the second contact is.")
            @AbsentWhen("the agreement does not say")
            ContactUnit secondUnit,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.rejected")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    @Schema(description = "The hospital does not take the patient; planned referrals only.")
    record ReferralRejected(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.cancelled")
    @Notifies({Role.REFERRAL_DESK, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    @Schema(description = "The facility has withdrawn it.")
    record ReferralCancelled(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.treated")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    @Schema(description = "The treatment as an outpatient is over.")
    record PatientTreated(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.admitted")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.CUSTODY_REGISTRAR, Role.FACILITY_HEAD})
    @Schema(description = "The patient stays in the hospital.")
    record PatientAdmitted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.discharged")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    @Schema(description = "The hospital lets the patient go.")
    record PatientDischarged(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.back-referred")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "The hospital's answer is there; or a correction asks for another control, or none any more.")
    record PatientBackReferred(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "Where the control is.")
            @AbsentWhen("the hospital asks for none, or the patient was released or has died")
            ControlPlace controlAt,

            @Schema(
                    description =
                            "The day by which the facility's own clinic shall look again, in the facility's zone; for what only the referral says.")
            @AbsentWhen("the hospital named none, or wants to look itself, or nobody here looks again")
            LocalDate lookAgainBy,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.closed")
    @Notifies(Role.REFERRAL_DESK)
    @Schema(description = "Nothing is left to do with the hospital.")
    record ReferralClosed(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.planned")
    @Schema(description = "A draft got another kind of care, urgency or destination.")
    record ReferralPlanned(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.information-requested")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "The hospital wants to know more before it decides.")
    record InformationRequested(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.information-given")
    @Notifies(Role.REFERRAL_DESK)
    @Schema(description = "The facility has answered what the hospital wanted to know.")
    record InformationGiven(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.acceptance-withdrawn")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    @Schema(description = "The hospital has taken its acceptance back; the referral waits for another answer.")
    record AcceptanceWithdrawn(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.appointment-changed")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    @Schema(description = "The hospital gives an appointment, or another in its place.")
    record AppointmentChanged(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.missed")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    @Schema(description = "The hospital waited and nobody came.")
    record PatientDidNotCome(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.redirected")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    @Schema(description = "The hospital sends the patient on; another referral leads there.")
    record ReferralRedirected(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "The referral that leads on.")
            UUID replacedBy,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.refused-by-patient")
    @Notifies({Role.DOCTOR, Role.REFERRAL_DESK, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    @Schema(description = "The patient does not want to go, after counselling and before a witness.")
    record ReferralRefusedByPatient(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.entered-in-error")
    @Notifies({Role.REFERRAL_DESK, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    @Schema(description = "It should never have been entered and counts no more.")
    record ReferralEnteredInError(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.proposal-came-along")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(
            description =
                    "Drafted from what a visit has found at the facility where the patient was before: the one that"
                            + " has the patient now writes it and leads it on.")
    record ProposalCameAlong(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "The facility where it was found.")
            UUID fromFacilityId,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.ground-withdrawn")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(
            description =
                    "A visit has taken back what this was proposed for, or the hospital the control that it asked for, and"
                            + " a clinician has begun with it: the clinic ends it or leads it on.")
    record GroundWithdrawn(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.ground-restored")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "A visit proposes again what it had taken back: this goes on for it.")
    record GroundRestored(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.report-settled")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "The hospital has confirmed or corrected what the facility had recorded for it.")
    record ReportSettled(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.result-attached")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.REFERRAL_DESK})
    @Schema(description = "A result travels along; what it is only the clinic and the hospital learn.")
    record ResultAttached(
            @JsonUnwrapped ReferralTerms terms,
            @Schema(description = "The attachment.") UUID attachmentId,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.snapshot")
    @Schema(description = "How it stands, said again at an operator's command. Nothing has happened to it.")
    record ReferralSnapshot(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}
}
