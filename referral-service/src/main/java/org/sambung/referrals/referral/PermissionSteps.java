package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.permission.AuthorityLetter;
import org.sambung.referrals.permission.Decision;
import org.sambung.referrals.permission.Permitter;
import org.sambung.referrals.referral.ReferralEvents.*;

/** The release from custody. */
@MappedSuperclass
abstract class PermissionSteps extends HospitalSteps {

    protected PermissionSteps() {}

    protected PermissionSteps(Opening opening) {
        super(opening);
    }

    void decide(Decision decision, Instant at) {
        demand(ReferralOperation.PERMISSION);
        var before = getPermission().decide(Permitter.FACILITY_HEAD, decision, at);
        if (decision.outcome() != Decision.Outcome.DEFERRED) {
            meet(ObligationKind.HEAD_PERMISSION_AFTERWARDS, at);
        }
        var why = decision.deferredBecause() == null ? decision.outcome() : decision.deferredBecause();
        permissionMoved(before, why.name(), at);
    }

    void recordAuthorityLetter(AuthorityLetter letter, Instant at) {
        demand(ReferralOperation.AUTHORITY_LETTER);
        var before = getPermission().record(letter, at);
        meet(ObligationKind.AUTHORITY_PERMISSION_AFTERWARDS, at);
        permissionMoved(before, "AUTHORITY_LETTER", at);
    }
}
