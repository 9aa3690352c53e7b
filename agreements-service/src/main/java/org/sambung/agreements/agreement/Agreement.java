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
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.agreement.AgreementEvents.AgreementAbandoned;
import org.sambung.agreements.agreement.AgreementEvents.AgreementActivated;
import org.sambung.agreements.agreement.AgreementEvents.AgreementDrafted;
import org.sambung.agreements.agreement.AgreementEvents.AgreementExpired;
import org.sambung.agreements.agreement.AgreementEvents.AgreementExpiring;
import org.sambung.agreements.agreement.AgreementEvents.AgreementMadeReady;
import org.sambung.agreements.agreement.AgreementEvents.AgreementResumed;
import org.sambung.agreements.agreement.AgreementEvents.AgreementRevised;
import org.sambung.agreements.agreement.AgreementEvents.AgreementSigned;
import org.sambung.agreements.agreement.AgreementEvents.AgreementSuspended;
import org.sambung.agreements.agreement.AgreementEvents.AgreementTerminated;
import org.sambung.agreements.agreement.AgreementEvents.NegotiationStarted;
import org.sambung.agreements.agreement.AgreementEvents.NoticeGiven;
import org.sambung.agreements.agreement.AgreementEvents.NoticeWithdrawn;
import org.sambung.agreements.agreement.AgreementEvents.RenewalBegun;
import org.sambung.agreements.agreement.AgreementEvents.RenewalGivenUp;
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

    @Convert(converter = Signing.Sealed.class)
    private Signing signing;

    /** In the clear, unlike the signing: they name no person, and are searched for. */
    private String letterNumbers;

    @Embedded
    private Course course = Course.OPEN;

    @Embedded
    private Succession succession = Succession.NONE;

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

    static Agreement draft(UUID id, Facility facility, UUID partnerId, AgreementDraft draft, Instant at) {
        var agreement = new Agreement(id, facility, partnerId);
        agreement.take(draft);
        agreement.record(Change.of(new AgreementDrafted(agreement.terms(), at), "status", null, DRAFT, at));
        return agreement;
    }

    /** Another agreement, which carries this one's words over and is negotiated by itself. */
    Agreement renew(UUID id, Facility facility, RenewAgreement command, Instant at) {
        demand(AgreementOperation.RENEWAL, at);
        var renewal = new Agreement(id, facility, partnerId);
        renewal.succession = new Succession(getId(), course.lastDay(), null);
        renewal.take(command.over(this));
        AgreementRule.RENEWAL_MUST_FOLLOW_WITHOUT_GAP.demand(new AgreementSituation(renewal, at));
        renewal.record(Change.of(new AgreementDrafted(renewal.terms(), at), "status", null, DRAFT, at));
        succession = succession().by(id);
        record(Change.of(new RenewalBegun(terms(), id, at), at));
        return renewal;
    }

    /** Its renewal was abandoned: it may be renewed otherwise. */
    void giveUpRenewal(Instant at) {
        record(Change.of(new RenewalGivenUp(terms(), succession.renewedBy(), at), at));
        succession = succession.by(null);
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
        letterNumbers = signing.facilityLetterNumber() + ' ' + signing.partnerLetterNumber();
        become(SIGNED, (terms, when) -> new AgreementSigned(terms, signing.signedOn(), when), null, at);
        announce(at);
    }

    void abandon(String reason, Instant at) {
        demand(AgreementOperation.ABANDONMENT, at);
        become(ABANDONED, AgreementAbandoned::new, reason, at);
    }

    /** From a day on that may lie ahead; until then it stays in force. */
    void suspend(SuspendAgreement command, Instant at) {
        demand(AgreementOperation.SUSPENSION, at);
        announce(at);
        course = course.suspended(noticed(Notice.of(command, today(at)), at));
        if (course.suspension().suspends(today(at))) {
            become(SUSPENDED, AgreementSuspended::new, command.reason(), at);
        } else {
            record(Change.of(new NoticeGiven(terms(), NoticeGiven.Kind.SUSPENSION, at), at)
                    .because(command.reason()));
        }
    }

    void resume(String reason, Instant at) {
        demand(AgreementOperation.RESUMPTION, at);
        announce(at);
        course = course.suspended(null);
        become(ACTIVE, AgreementResumed::new, reason, at);
    }

    /** At once, or after a last day that was given; until then it stays in force. */
    void terminate(TerminateAgreement command, Instant at) {
        demand(AgreementOperation.TERMINATION, at);
        announce(at);
        course = course.terminated(noticed(Notice.of(command, today(at)), at));
        if (command.endDate() == null || course.termination().isOver(today(at))) {
            become(TERMINATED, AgreementTerminated::new, command.reason(), at);
        } else {
            record(Change.of(new NoticeGiven(terms(), NoticeGiven.Kind.TERMINATION, at), at)
                    .because(command.reason()));
        }
    }

    /** Takes back notices that have had no effect yet. */
    void withdrawNotice(String reason, Instant at) {
        demand(AgreementOperation.NOTICE_WITHDRAWAL, at);
        announce(at);
        course = new Course(effectiveUntil, status == SUSPENDED ? course.suspension() : null, null);
        record(Change.of(new NoticeWithdrawn(terms(), at), at).because(reason));
    }

    /** Tells both sides that it ends soon. @param leftOut earlier notices that nobody was there to give */
    void tellExpiring(int notice, int daysLeft, List<Integer> leftOut, Instant at) {
        record(Change.of(new AgreementExpiring(terms(), notice, daysLeft, leftOut, at), at));
    }

    /** Says what the calendar has done since: its first day came, a notice took effect, its last day passed. */
    void announce(Instant now) {
        for (var target = statusAt(now); status != target; ) {
            switch (status == SIGNED ? ACTIVE : target) {
                case ACTIVE ->
                    become(ACTIVE, status == SIGNED ? AgreementActivated::new : AgreementResumed::new, null, now);
                case SUSPENDED ->
                    become(
                            SUSPENDED,
                            AgreementSuspended::new,
                            course.suspension().code().name(),
                            now);
                case TERMINATED ->
                    become(
                            TERMINATED,
                            AgreementTerminated::new,
                            course.termination().code().name(),
                            now);
                default -> become(EXPIRED, AgreementExpired::new, null, now);
            }
        }
    }

    /** The status by the facility's calendar, announced or not. */
    AgreementStatus statusAt(Instant now) {
        return course().statusOn(today(now), status, effectiveFrom);
    }

    /** How many days follow today until its last one; below 0 when it has passed. */
    long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(today(now), course.lastDay());
    }

    /** Whether notice was given of something that has not come yet. */
    boolean hasNoticeAhead(Instant now) {
        return course().hasNoticeAhead(today(now), statusAt(now));
    }

    private Notice noticed(Notice notice, Instant at) {
        NoticeRule.demandAll(new NoticeRule.Attempt(notice, effectiveFrom, course.lastDay(), today(at)));
        return notice;
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
        course = Course.OPEN.until(effectiveUntil);
        scope = List.copyOf(draft.scope());
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

    /** Nothing where the database has nothing of it. */
    Course course() {
        return course == null ? Course.OPEN : course;
    }

    Succession succession() {
        return succession == null ? Succession.NONE : succession;
    }

    int getScopeVersion() {
        return scopeVersion;
    }

    List<ScopeLine> getScope() {
        return scope;
    }

    Signing getSigning() {
        return signing;
    }
}
