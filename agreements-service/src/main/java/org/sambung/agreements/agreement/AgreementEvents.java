package org.sambung.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of agreements: always with the whole scope, so that consumers keep their own copy and never ask. */
@Href("/v1/agreements/{id}")
interface AgreementEvents {

    @EventType("agreement.drafted")
    @Notifies({Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "A facility has begun to write an agreement with a partner.")
    record AgreementDrafted(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.revised")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "Terms of an agreement that is not signed yet were changed.")
    record AgreementRevised(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.negotiation-started")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "The two sides negotiate.")
    record NegotiationStarted(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.made-ready")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    @Schema(description = "The two sides are agreed; signatures are missing.")
    record AgreementMadeReady(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.signing-prepared")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "A side has said what it knows of the signing to come.")
    record SigningPrepared(
            @JsonUnwrapped AgreementTerms terms,
            @Schema(description = "Which side.") Party side,
            Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.signed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    @Schema(description = "Both sides have signed; it is in force from effectiveFrom on.")
    record AgreementSigned(
            @JsonUnwrapped AgreementTerms terms,
            @Schema(description = "The day on the paper.") LocalDate signedOn,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("agreement.abandoned")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "It will not come to be.")
    record AgreementAbandoned(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.activated")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    @Schema(description = "Its first day has come in the facility's zone.")
    record AgreementActivated(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.amended")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    @Schema(description = "An addendum was signed: a new version counts from its first day on, which may lie ahead.")
    record AgreementAmended(
            @JsonUnwrapped AgreementTerms terms,
            @Schema(description = "The addendum.") UUID addendumId,

            @Schema(description = "The version that it makes.")
            int amendedVersion,

            @Schema(description = "The first day of that version in the facility's zone.")
            LocalDate amendedFrom,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("agreement.version-begun")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    @Schema(description = "The first day of a version that an addendum made has come in the facility's zone.")
    record AgreementVersionBegun(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.suspended")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "Nothing new may be begun under it for the time being.")
    record AgreementSuspended(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.resumed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "It counts again after a suspension.")
    record AgreementResumed(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.terminated")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "It was ended before its last day.")
    record AgreementTerminated(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.expired")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "Its last day has passed in the facility's zone.")
    record AgreementExpired(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.notice-given")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "It will be suspended or end on a day that lies ahead; until then it stays in force.")
    record NoticeGiven(
            @JsonUnwrapped AgreementTerms terms,
            @Schema(description = "Of what.") Kind kind,
            Instant occurredAt) implements DomainEvent {

        @Schema(name = "NoticeKind", description = "What notice is given of.")
        public enum Kind {
            SUSPENSION,
            TERMINATION
        }
    }

    @EventType("agreement.notice-withdrawn")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "What notice was given of will not come; its last day is the agreed one again.")
    record NoticeWithdrawn(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.expiring")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    @Schema(description = "It ends within 90, 30 or 7 days; each of these is told once.")
    record AgreementExpiring(
            @JsonUnwrapped AgreementTerms terms,

            @Schema(description = "Which notice it is: 90, 30 or 7 days.")
            int notice,

            @Schema(description = "How many days are left after today.")
            int daysLeft,

            @Schema(
                    description =
                            "Earlier notices that were never given: the service stood still, or the end came nearer.")
            List<Integer> leftOut,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("agreement.renewal-begun")
    @Notifies({Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "Another agreement is being written to follow it.")
    record RenewalBegun(
            @JsonUnwrapped AgreementTerms terms,
            @Schema(description = "The other agreement.") UUID renewedBy,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("agreement.renewal-given-up")
    @Notifies({Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "The agreement that was to follow it was abandoned.")
    record RenewalGivenUp(
            @JsonUnwrapped AgreementTerms terms,

            @Schema(description = "The abandoned agreement.")
            UUID abandoned,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("agreement.snapshot")
    @Schema(description = "How it stands, said again at an operator's command. Nothing has happened to it.")
    record AgreementSnapshot(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}
}
