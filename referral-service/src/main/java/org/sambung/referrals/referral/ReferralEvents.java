package org.sambung.referrals.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;
import org.sambung.referrals.obligation.ObligationKind;

/** What is told of referrals: always ids and states of all three tracks, never anything clinical. */
@Href("/v1/referrals/{id}")
interface ReferralEvents {

    /** A planned referral is being written. */
    @EventType("referral.drafted")
    record ReferralDrafted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** An emergency: it is with the hospital from this moment. */
    @EventType("referral.emergency-declared")
    @Notifies({
        Role.NURSE,
        Role.DOCTOR,
        Role.FACILITY_HEAD,
        Role.CUSTODY_OFFICER,
        Role.CUSTODY_REGISTRAR,
        Role.REFERRAL_DESK
    })
    record EmergencyDeclared(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The clinical content was completed or corrected. */
    @EventType("referral.letter-completed")
    @Notifies(Role.REFERRAL_DESK)
    record LetterCompleted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** A doctor, or a nurse where no doctor was available, recommends it. */
    @EventType("referral.recommended")
    @Notifies({Role.DOCTOR, Role.FACILITY_HEAD, Role.CUSTODY_REGISTRAR})
    record ReferralRecommended(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** A doctor has countersigned a nurse's recommendation. */
    @EventType("referral.countersigned")
    @Notifies(Role.NURSE)
    record ReferralCountersigned(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** One step of the permission chain was decided; permissionStatus tells where the chain stands. */
    @EventType("referral.permission-decided")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    record PermissionDecided(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** It is with the hospital. */
    @EventType("referral.submitted")
    @Notifies(Role.REFERRAL_DESK)
    record ReferralSubmitted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The hospital has seen it. */
    @EventType("referral.received")
    @Notifies({Role.NURSE, Role.DOCTOR})
    record ReferralReceived(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The hospital takes the patient. */
    @EventType("referral.accepted")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    record ReferralAccepted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The hospital does not take the patient; planned referrals only. */
    @EventType("referral.rejected")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    record ReferralRejected(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The facility has withdrawn it. */
    @EventType("referral.cancelled")
    @Notifies({Role.REFERRAL_DESK, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    record ReferralCancelled(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** Guards are assigned. */
    @EventType("referral.escort-assigned")
    @Notifies({Role.NURSE, Role.DOCTOR})
    record EscortAssigned(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The patient has left the facility. */
    @EventType("referral.departed")
    @Notifies({Role.REFERRAL_DESK, Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD})
    record PatientDeparted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The patient is at the hospital. */
    @EventType("referral.arrived")
    @Notifies({Role.REFERRAL_DESK, Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    record PatientArrived(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The treatment as an outpatient is over. */
    @EventType("referral.treated")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    record PatientTreated(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The patient stays in the hospital. */
    @EventType("referral.admitted")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.CUSTODY_REGISTRAR, Role.FACILITY_HEAD})
    record PatientAdmitted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The hospital lets the patient go. */
    @EventType("referral.discharged")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    record PatientDischarged(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The hospital's answer is there. */
    @EventType("referral.back-referred")
    @Notifies({Role.NURSE, Role.DOCTOR})
    record PatientBackReferred(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** The patient is back in the facility. */
    @EventType("referral.returned")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD})
    record PatientReturned(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** Nothing is left to do with the hospital. */
    @EventType("referral.closed")
    @Notifies(Role.REFERRAL_DESK)
    record ReferralClosed(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    /** An obligation was met. */
    @EventType("referral.obligation-met")
    record ObligationMet(@JsonUnwrapped ReferralTerms terms, int number, ObligationKind obligation, Instant occurredAt)
            implements DomainEvent {}
}
