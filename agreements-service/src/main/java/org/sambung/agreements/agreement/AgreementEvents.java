package org.sambung.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
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
    record AgreementDrafted(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.revised")
    @Notifies({Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    record AgreementRevised(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.negotiation-started")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    record NegotiationStarted(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.made-ready")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    record AgreementMadeReady(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.signed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    record AgreementSigned(@JsonUnwrapped AgreementTerms terms, LocalDate signedOn, Instant occurredAt)
            implements DomainEvent {}

    @EventType("agreement.abandoned")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    record AgreementAbandoned(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    /** Its first day has come in the facility's zone. */
    @EventType("agreement.activated")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    record AgreementActivated(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.suspended")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    record AgreementSuspended(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.resumed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    record AgreementResumed(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.terminated")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    record AgreementTerminated(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    /** Its last day has passed in the facility's zone. */
    @EventType("agreement.expired")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD, Role.OVERSIGHT})
    record AgreementExpired(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}
}
