package org.sambung.referrals.referral;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a referral comes from and where it went on; any may be null.
 *
 * @param proposalWithdrawnAt since when its proposal counts no more, while nobody has led it on all the same, UTC
 * @param controlWithdrawnAt since when the hospital does not ask for the control any more that it is for, likewise
 */
@Embeddable
record Links(
        UUID replaces,
        UUID replacedBy,
        UUID follows,
        UUID proposalId,
        Instant proposalWithdrawnAt,
        Instant controlWithdrawnAt) {

    static final Links NONE = new Links(null, null, null, null, null, null);

    static Links replacing(UUID before) {
        return new Links(before, null, null, null, null, null);
    }

    static Links following(UUID before) {
        return new Links(null, null, before, null, null, null);
    }

    static Links proposedBy(UUID proposal) {
        return new Links(null, null, null, proposal, null, null);
    }

    Links replacedBy(UUID next) {
        return new Links(replaces, next, follows, proposalId, proposalWithdrawnAt, controlWithdrawnAt);
    }

    boolean isProposalWithdrawn() {
        return proposalWithdrawnAt != null;
    }

    Links proposalWithdrawn(Instant at) {
        return new Links(replaces, replacedBy, follows, proposalId, at, controlWithdrawnAt);
    }

    Links proposedAnew(UUID proposal) {
        return new Links(replaces, replacedBy, follows, proposal, null, controlWithdrawnAt);
    }

    Links controlWithdrawn(Instant at) {
        return new Links(replaces, replacedBy, follows, proposalId, proposalWithdrawnAt, at);
    }

    boolean isGroundWithdrawn() {
        return proposalWithdrawnAt != null || controlWithdrawnAt != null;
    }

    /** Somebody answers for it, whatever has become of what it was drafted for. */
    Links onOwnGround() {
        return new Links(replaces, replacedBy, follows, proposalId, null, null);
    }
}
