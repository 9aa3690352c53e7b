package org.sambung.agreements.addendum;

import static org.sambung.agreements.addendum.AddendumStatus.ABANDONED;
import static org.sambung.agreements.addendum.AddendumStatus.DRAFT;
import static org.sambung.agreements.addendum.AddendumStatus.READY_TO_SIGN;
import static org.sambung.agreements.addendum.AddendumStatus.SIGNED;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sambung.agreements.addendum.AddendumEvents.AddendumAbandoned;
import org.sambung.agreements.addendum.AddendumEvents.AddendumDrafted;
import org.sambung.agreements.addendum.AddendumEvents.AddendumMadeReady;
import org.sambung.agreements.addendum.AddendumEvents.AddendumRevised;
import org.sambung.agreements.addendum.AddendumEvents.AddendumSigned;
import org.sambung.agreements.agreement.Agreement;
import org.sambung.agreements.agreement.Amendment;
import org.sambung.agreements.agreement.Author;
import org.sambung.agreements.agreement.Promises;
import org.sambung.agreements.agreement.ScopeLine;
import org.sambung.agreements.agreement.Signing;
import org.sambung.agreements.agreement.SigningRule;
import org.sambung.agreements.institution.BetweenTwoSides;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;

/** A paper that changes what a running agreement promises. Signed, it becomes the agreement's next version. */
@Entity
public class Addendum extends BetweenTwoSides {

    private UUID agreementId;

    private UUID meetingId;

    private String title;

    @Enumerated(EnumType.STRING)
    private AddendumStatus status;

    private int basedOn;

    private LocalDate effectiveFrom;

    @Embedded
    private Promises promises;

    @Convert(converter = SealedSigning.class)
    private Signing signing;

    protected Addendum() {}

    private Addendum(UUID id, Agreement agreement) {
        super(id, agreement);
        this.agreementId = agreement.getId();
        this.status = DRAFT;
    }

    static Addendum draft(UUID id, Agreement agreement, AddendumDraft draft, Instant at) {
        agreement.demandOpenForAddenda(at);
        var addendum = new Addendum(id, agreement);
        addendum.take(draft, agreement);
        addendum.record(Change.of(new AddendumDrafted(addendum.terms(), at), "status", null, DRAFT, at));
        return addendum;
    }

    /** From then on it builds on what the agreement promises now. */
    void revise(AddendumDraft draft, Agreement agreement, Instant at) {
        demand(AddendumOperation.REVISION, agreement, at);
        take(draft, agreement);
        record(Change.of(new AddendumRevised(terms(), at), at));
    }

    void makeReady(Agreement agreement, Instant at) {
        demand(AddendumOperation.READINESS, agreement, at);
        become(READY_TO_SIGN, AddendumMadeReady::new, null, at);
    }

    /** Makes the agreement's next version. */
    void sign(Signing signing, Agreement agreement, Author by, Instant at) {
        demand(AddendumOperation.SIGNING, agreement, at);
        SigningRule.demandAll(signing, today(at));
        this.signing = signing;
        become(SIGNED, (terms, when) -> new AddendumSigned(terms, signing.signedOn(), when), null, at);
        agreement.amend(new Amendment(getId(), title, effectiveFrom, getScope(), by), at);
    }

    void abandon(String reason, Agreement agreement, Instant at) {
        demand(AddendumOperation.ABANDONMENT, agreement, at);
        become(ABANDONED, AddendumAbandoned::new, reason, at);
    }

    private void take(AddendumDraft draft, Agreement agreement) {
        title = draft.title().strip();
        effectiveFrom = draft.effectiveFrom();
        meetingId = draft.meetingId();
        promises = Promises.of(draft.scope());
        basedOn = agreement.getVersions().latest();
    }

    private void demand(AddendumOperation operation, Agreement agreement, Instant at) {
        operation.demand(new AddendumSituation(this, agreement, at));
    }

    private void become(
            AddendumStatus next, BiFunction<AddendumTerms, Instant, DomainEvent> event, String reason, Instant at) {
        var before = status;
        status = next;
        record(Change.of(event.apply(terms(), at), "status", before, next, at).because(reason));
    }

    private AddendumTerms terms() {
        return AddendumTerms.of(this);
    }

    UUID getAgreementId() {
        return agreementId;
    }

    UUID getMeetingId() {
        return meetingId;
    }

    String getTitle() {
        return title;
    }

    AddendumStatus getStatus() {
        return status;
    }

    int getBasedOn() {
        return basedOn;
    }

    LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    List<ScopeLine> getScope() {
        return promises.lines();
    }

    Signing getSigning() {
        return signing;
    }
}
