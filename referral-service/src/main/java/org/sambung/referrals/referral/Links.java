package org.sambung.referrals.referral;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where a referral comes from and where it went on; any may be null. */
@Embeddable
record Links(UUID replaces, UUID replacedBy, UUID follows, UUID proposalId) {

    static final Links NONE = new Links(null, null, null, null);

    static Links replacing(UUID before) {
        return new Links(before, null, null, null);
    }

    static Links following(UUID before) {
        return new Links(null, null, before, null);
    }

    static Links proposedBy(UUID proposal) {
        return new Links(null, null, null, proposal);
    }

    Links replacedBy(UUID next) {
        return new Links(replaces, next, follows, proposalId);
    }
}
