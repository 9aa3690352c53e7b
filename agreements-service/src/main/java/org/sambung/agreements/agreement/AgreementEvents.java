package org.sambung.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of agreements: always with the whole scope, so that consumers keep their own copy and never ask. */
interface AgreementEvents {

    @EventType("agreement.drafted")
    record AgreementDrafted(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.revised")
    record AgreementRevised(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.negotiation-started")
    record NegotiationStarted(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.made-ready")
    record AgreementMadeReady(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.signed")
    record AgreementSigned(@JsonUnwrapped AgreementTerms terms, LocalDate signedOn, Instant occurredAt)
            implements DomainEvent {}

    @EventType("agreement.abandoned")
    record AgreementAbandoned(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    /** Its first day has come in the facility's zone. */
    @EventType("agreement.activated")
    record AgreementActivated(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.suspended")
    record AgreementSuspended(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.resumed")
    record AgreementResumed(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("agreement.terminated")
    record AgreementTerminated(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}

    /** Its last day has passed in the facility's zone. */
    @EventType("agreement.expired")
    record AgreementExpired(@JsonUnwrapped AgreementTerms terms, Instant occurredAt) implements DomainEvent {}
}
