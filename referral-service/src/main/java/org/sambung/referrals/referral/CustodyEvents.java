package org.sambung.referrals.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;
import org.sambung.referrals.obligation.Impossible;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.permission.Decision;
import org.sambung.referrals.permission.Escalation;
import org.sambung.referrals.permission.Permitter;

/** What is told of the release from custody, of the way out and back, and of what must be done: ids and states alone. */
@Href("/v1/referrals/{id}")
interface CustodyEvents {

    @EventType("referral.permission-decided")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    @Schema(
            description =
                    "One step of the permission chain was decided; permissionStatus tells where the chain stands.")
    record PermissionDecided(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.authority-letter-scanned")
    @Notifies(Role.FACILITY_HEAD)
    @Schema(description = "The scan of a letter that permits the release is there.")
    record AuthorityLetterScanned(
            @JsonUnwrapped ReferralTerms terms,
            @Schema(description = "The attachment.") UUID attachmentId,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.permission-deferred")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "The release is put off for a reason of security, until a time; the care is not refused.")
    record PermissionDeferred(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "Why not now.") Decision.DeferralReason reason,

            @Schema(description = "Until when, UTC.") Instant until,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.permission-escalated")
    @Notifies({Role.OVERSIGHT, Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD, Role.CUSTODY_REGISTRAR})
    @Schema(
            description =
                    "The regional office is told of a permission that waits; for two of the reasons it decides now.")
    record PermissionEscalated(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "Whose step waits.") Permitter step,

            @Schema(description = "Why it is told.") Escalation reason,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.permission-step-reached")
    @Notifies({Role.OVERSIGHT, Role.CUSTODY_REGISTRAR})
    @Schema(
            description = "The next step of the permission chain is an office's above the facility: the regional office"
                    + " decides, or the registrar records the directorate's letter.")
    record PermissionStepReached(
            @JsonUnwrapped ReferralTerms terms,
            @Schema(description = "Whose step it is.") Permitter step,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.permission-recomputed")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD, Role.CUSTODY_REGISTRAR})
    @Schema(description = "The patient's custody has changed: others must permit what is not granted yet.")
    record PermissionRecomputed(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.reowned")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.REFERRAL_DESK})
    @Schema(description = "The patient was transferred: the facility that it names leads the referral on.")
    record ReferralReowned(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "The facility that led it until now.")
            UUID fromFacilityId,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.escort-assigned")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "Guards are assigned.")
    record EscortAssigned(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.departed")
    @Notifies({Role.REFERRAL_DESK, Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD})
    @Schema(description = "The patient has left the facility.")
    record PatientDeparted(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.arrived")
    @Notifies({Role.REFERRAL_DESK, Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER})
    @Schema(description = "The patient is at the hospital.")
    record PatientArrived(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.guards-changed")
    @Schema(description = "Others guard the patient outside.")
    record GuardsChanged(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.return-expected")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.CUSTODY_OFFICER, Role.FACILITY_HEAD})
    @Schema(description = "The patient is expected back at another time.")
    record ReturnExpected(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "UTC.") Instant expectedReturn,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.return-overdue")
    @Notifies({Role.CUSTODY_OFFICER, Role.FACILITY_HEAD, Role.NURSE, Role.DOCTOR, Role.OVERSIGHT})
    @Schema(description = "The patient is outside past the expected return. Told once for each expected return.")
    record ReturnOverdue(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "UTC.") Instant expectedReturn,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.escaped")
    @Notifies({Role.FACILITY_HEAD, Role.CUSTODY_OFFICER, Role.CUSTODY_REGISTRAR, Role.NURSE, Role.DOCTOR, Role.OVERSIGHT
    })
    @Schema(description = "The patient has escaped while outside.")
    record PatientEscaped(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.died")
    @Notifies({
        Role.FACILITY_HEAD,
        Role.CUSTODY_OFFICER,
        Role.CUSTODY_REGISTRAR,
        Role.NURSE,
        Role.DOCTOR,
        Role.REFERRAL_DESK,
        Role.OVERSIGHT
    })
    @Schema(description = "The patient has died while outside. Of what, it does not say.")
    record PatientDied(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.custody-ended")
    @Notifies({Role.FACILITY_HEAD, Role.CUSTODY_OFFICER, Role.NURSE, Role.DOCTOR})
    @Schema(description = "Custody has ended while the patient was outside; no return is waited for.")
    record CustodyEnded(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.family-to-be-told")
    @Notifies({Role.CUSTODY_REGISTRAR, Role.FACILITY_HEAD})
    @Schema(description = "The family is to be told how things stand, by a clinician's word.")
    record FamilyToBeTold(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.returned")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD})
    @Schema(description = "The patient is back in the facility.")
    record PatientReturned(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.obligation-met")
    @Schema(description = "An obligation was met.")
    record ObligationMet(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "The obligation's number within the referral.")
            int number,

            @Schema(description = "What was to be done.") ObligationKind obligation,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.obligation-overdue")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD, Role.CUSTODY_OFFICER, Role.CUSTODY_REGISTRAR, Role.OVERSIGHT
    })
    @Schema(description = "An obligation was not met in time. Told once for each due time.")
    record ObligationOverdue(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "The obligation's number within the referral.")
            int number,

            @Schema(description = "What was to be done.") ObligationKind obligation,

            @Schema(description = "By when, UTC.") Instant due,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.obligation-impossible")
    @Notifies({Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "An obligation cannot be met any more.")
    record ObligationImpossible(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "The obligation's number within the referral.")
            int number,

            @Schema(description = "What was to be done.") ObligationKind obligation,

            @Schema(description = "Why it cannot be.") Impossible.Reason reason,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.handover-recorded")
    @Schema(description = "One side has named the people of the handover.")
    record HandoverRecorded(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "Whether both sides have said it.")
            boolean confirmed,

            Instant occurredAt)
            implements DomainEvent {}
}
