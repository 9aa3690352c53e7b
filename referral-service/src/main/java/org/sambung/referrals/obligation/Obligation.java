package org.sambung.referrals.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** Something that must be done by a time because of a referral. Belongs to the referral and changes only with it. */
@Entity
public class Obligation {

    /** The referral, and the obligation's number in it, from 1. */
    @Embeddable
    public record Key(
            @Column(name = "referral_id") UUID referralId,
            @Column(name = "number") int number) {}

    @EmbeddedId
    private Key key;

    private UUID facilityId;

    private String region;

    @Enumerated(EnumType.STRING)
    private ObligationKind kind;

    private Instant due;

    private Instant doneAt;

    @Convert(converter = Fulfilment.Sealed.class)
    private Fulfilment fulfilment;

    private Instant impossibleAt;

    @Enumerated(EnumType.STRING)
    private Impossible.Reason impossibleBecause;

    /** When its lateness was told; once, for it is told of one due time. */
    private Instant overdueToldAt;

    protected Obligation() {}

    public Obligation(Key key, UUID facilityId, String region, ObligationKind kind, Instant due) {
        this.key = key;
        this.facilityId = facilityId;
        this.region = region;
        this.kind = kind;
        this.due = due;
    }

    public void fulfil(Fulfilment how, Instant at) {
        if (!isOpen()) {
            throw new IllegalStateException("not open");
        }
        fulfilment = how;
        doneAt = at;
    }

    public void fulfilBySystem(Instant at) {
        fulfil(Fulfilment.bySystem(), at);
    }

    public void giveUp(Impossible.Reason why, Instant at) {
        if (!isOpen()) {
            throw new IllegalStateException("not open");
        }
        impossibleBecause = why;
        impossibleAt = at;
    }

    /** The clock runs from another moment than first thought, as long as nothing has been done. */
    public void moveDue(Instant newDue) {
        if (isOpen() && !newDue.equals(due)) {
            due = newDue;
            overdueToldAt = null;
        }
    }

    /** Whether its lateness is to be told now; from now on it has been. */
    public boolean tellOverdue(Instant now) {
        if (overdueToldAt != null || stateAt(now) != ObligationState.OVERDUE) {
            return false;
        }
        overdueToldAt = now;
        return true;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** Neither done nor impossible. */
    public boolean isOpen() {
        return doneAt == null && impossibleAt == null;
    }

    public ObligationState stateAt(Instant now) {
        if (isDone()) {
            return ObligationState.DONE;
        }
        if (impossibleAt != null) {
            return ObligationState.IMPOSSIBLE;
        }
        return now.isAfter(due) ? ObligationState.OVERDUE : ObligationState.OPEN;
    }

    public int getNumber() {
        return key.number();
    }

    public ObligationKind getKind() {
        return kind;
    }

    public Instant getDue() {
        return due;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    public Instant getImpossibleAt() {
        return impossibleAt;
    }

    public Impossible.Reason getImpossibleBecause() {
        return impossibleBecause;
    }

    public Fulfilment getFulfilment() {
        return fulfilment;
    }
}
