package org.sambung.agreements.agreement;

import static org.sambung.agreements.agreement.AgreementStatus.ABANDONED;
import static org.sambung.agreements.agreement.AgreementStatus.ACTIVE;
import static org.sambung.agreements.agreement.AgreementStatus.DRAFT;
import static org.sambung.agreements.agreement.AgreementStatus.EXPIRED;
import static org.sambung.agreements.agreement.AgreementStatus.NEGOTIATION;
import static org.sambung.agreements.agreement.AgreementStatus.READY_TO_SIGN;
import static org.sambung.agreements.agreement.AgreementStatus.SIGNED;
import static org.sambung.agreements.agreement.AgreementStatus.SUSPENDED;
import static org.sambung.agreements.agreement.AgreementStatus.TERMINATED;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.agreement.AgreementEvents.AgreementAbandoned;
import org.sambung.agreements.agreement.AgreementEvents.AgreementActivated;
import org.sambung.agreements.agreement.AgreementEvents.AgreementDrafted;
import org.sambung.agreements.agreement.AgreementEvents.AgreementExpired;
import org.sambung.agreements.agreement.AgreementEvents.AgreementMadeReady;
import org.sambung.agreements.agreement.AgreementEvents.AgreementResumed;
import org.sambung.agreements.agreement.AgreementEvents.AgreementRevised;
import org.sambung.agreements.agreement.AgreementEvents.AgreementSigned;
import org.sambung.agreements.agreement.AgreementEvents.AgreementSuspended;
import org.sambung.agreements.agreement.AgreementEvents.AgreementTerminated;
import org.sambung.agreements.agreement.AgreementEvents.NegotiationStarted;
import org.sambung.agreements.institution.Facility;
import org.sambung.agreements.institution.TimeZone;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;

/**
 * What a partner promised a facility, from draft to its end. From signing on the calendar moves it too: it is in force
 * from its first to its last day in the facility's own zone, whether or not {@link #announce} has run.
 */
@Entity
public class Agreement extends Aggregate {

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    @Enumerated(EnumType.STRING)
    private TimeZone timeZone;

    private String title;

    @Enumerated(EnumType.STRING)
    private DocumentType documentType;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    private LocalDate effectiveFrom;

    private LocalDate effectiveUntil;

    private int scopeVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScopeLine> scope;

    private UUID meetingId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Topic> topics;

    @Convert(converter = Signing.Sealed.class)
    private Signing signing;

    protected Agreement() {}

    private Agreement(UUID id, Facility facility, UUID partnerId) {
        super(id);
        this.facilityId = facility.getId();
        this.partnerId = partnerId;
        this.region = facility.getRegion();
        this.timeZone = facility.getTimeZone();
        this.status = DRAFT;
        this.scopeVersion = 1;
    }

    /** @param meeting the one it grew out of, or null */
    static Agreement draft(UUID id, Facility facility, UUID partnerId, AgreementDraft draft, UUID meeting, Instant at) {
        var agreement = new Agreement(id, facility, partnerId);
        agreement.meetingId = meeting;
        agreement.take(draft);
        agreement.record(Change.of(new AgreementDrafted(agreement.terms(), at), "status", null, DRAFT, at));
        return agreement;
    }

    void revise(AgreementDraft draft, Instant at) {
        demand(AgreementOperation.REVISION, at);
        take(draft);
        record(Change.of(new AgreementRevised(terms(), at), at));
    }

    void negotiate(Instant at) {
        demand(AgreementOperation.NEGOTIATION_START, at);
        become(NEGOTIATION, NegotiationStarted::new, null, at);
    }

    void makeReady(Instant at) {
        demand(AgreementOperation.READINESS, at);
        become(READY_TO_SIGN, AgreementMadeReady::new, null, at);
    }

    /** Signed on a day that may lie behind: if it is already in force, that is announced too. */
    void sign(Signing signing, Instant at) {
        demand(AgreementOperation.SIGNING, at);
        SigningRule.demandAll(signing, today(at));
        this.signing = signing;
        become(SIGNED, (terms, when) -> new AgreementSigned(terms, signing.signedOn(), when), null, at);
        announce(at);
    }

    void abandon(String reason, Instant at) {
        demand(AgreementOperation.ABANDONMENT, at);
        become(ABANDONED, AgreementAbandoned::new, reason, at);
    }

    void suspend(String reason, Instant at) {
        demand(AgreementOperation.SUSPENSION, at);
        announce(at);
        become(SUSPENDED, AgreementSuspended::new, reason, at);
    }

    void resume(String reason, Instant at) {
        demand(AgreementOperation.RESUMPTION, at);
        become(ACTIVE, AgreementResumed::new, reason, at);
    }

    void terminate(String reason, Instant at) {
        demand(AgreementOperation.TERMINATION, at);
        announce(at);
        become(TERMINATED, AgreementTerminated::new, reason, at);
    }

    /** Says what the calendar has done since: its first day came, its last day passed. Nothing if nothing. */
    void announce(Instant now) {
        if (status == SIGNED && !today(now).isBefore(effectiveFrom)) {
            become(ACTIVE, AgreementActivated::new, null, now);
        }
        if (status.canBecome(EXPIRED) && today(now).isAfter(effectiveUntil)) {
            become(EXPIRED, AgreementExpired::new, null, now);
        }
    }

    /** The status by the facility's calendar, announced or not. */
    AgreementStatus statusAt(Instant now) {
        var begun = status == SIGNED && !today(now).isBefore(effectiveFrom) ? ACTIVE : status;
        return begun.canBecome(EXPIRED) && today(now).isAfter(effectiveUntil) ? EXPIRED : begun;
    }

    public boolean isBetween(UUID facility, UUID partner) {
        return facilityId.equals(facility) && partnerId.equals(partner);
    }

    boolean hasPeriod() {
        return effectiveFrom != null && effectiveUntil != null;
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    private void take(AgreementDraft draft) {
        title = draft.title().strip();
        documentType = draft.documentType();
        effectiveFrom = draft.effectiveFrom();
        effectiveUntil = draft.effectiveUntil();
        scope = List.copyOf(draft.scope());
        topics = List.copyOf(draft.topics());
    }

    private void demand(AgreementOperation operation, Instant at) {
        operation.demand(new AgreementSituation(this, at));
    }

    private void become(
            AgreementStatus next, BiFunction<AgreementTerms, Instant, DomainEvent> event, String reason, Instant at) {
        var before = status;
        status = next;
        record(Change.of(event.apply(terms(), at), "status", before, next, at).because(reason));
    }

    private AgreementTerms terms() {
        return AgreementTerms.of(this);
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, partnerId, region);
    }

    UUID getFacilityId() {
        return facilityId;
    }

    UUID getPartnerId() {
        return partnerId;
    }

    String getRegion() {
        return region;
    }

    TimeZone getTimeZone() {
        return timeZone;
    }

    ZoneId zone() {
        return timeZone.zone();
    }

    String getTitle() {
        return title;
    }

    DocumentType getDocumentType() {
        return documentType;
    }

    /** As announced last; {@link #statusAt} is what counts. */
    AgreementStatus getStatus() {
        return status;
    }

    LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    LocalDate getEffectiveUntil() {
        return effectiveUntil;
    }

    int getScopeVersion() {
        return scopeVersion;
    }

    List<ScopeLine> getScope() {
        return scope;
    }

    UUID getMeetingId() {
        return meetingId;
    }

    List<Topic> getTopics() {
        return topics;
    }

    Signing getSigning() {
        return signing;
    }
}
