package org.sambung.referrals.referral;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a referral comes from and where it went on; any may be null.
 *
 * @param proposalWithdrawnAt since when its proposal counts no more, while nobody has recommended it all the same, UTC
 */
@Embeddable
record Links(UUID replaces, UUID replacedBy, UUID follows, UUID proposalId, Instant proposalWithdrawnAt) {

    static final Links NONE = new Links(null, null, null, null, null);

    static Links replacing(UUID before) {
        return new Links(before, null, null, null, null);
    }

    static Links following(UUID before) {
        return new Links(null, null, before, null, null);
    }

    static Links proposedBy(UUID proposal) {
        return new Links(null, null, null, proposal, null);
    }

    Links replacedBy(UUID next) {
        return new Links(replaces, next, follows, proposalId, proposalWithdrawnAt);
    }

    boolean isProposalWithdrawn() {
        return proposalWithdrawnAt != null;
    }

    Links proposalWithdrawn(Instant at) {
        return new Links(replaces, replacedBy, follows, proposalId, at);
    }

    Links proposedAnew(UUID proposal) {
        return new Links(replaces, replacedBy, follows, proposal, null);
    }

    /** Somebody answers for it, whatever has become of the proposal. */
    Links onOwnGround() {
        return new Links(replaces, replacedBy, follows, proposalId, null);
    }
}
