package org.sambung.referrals.obligation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.permission.Permitter;

@Schema(description = "What must still be done because of a referral, each with its clock.")
public enum ObligationKind {
    /** The detaining authority's permission, after an emergency. */
    AUTHORITY_PERMISSION_AFTERWARDS,
    /** The facility head's permission, after an emergency. */
    HEAD_PERMISSION_AFTERWARDS,
    /** Tell the detaining authority that its detainee is out. */
    TELL_DETAINING_AUTHORITY,
    TELL_FAMILY,
    /** The four fields of an emergency become a full letter. */
    COMPLETE_LETTER,
    /** A doctor looks at what a nurse recommended. */
    COUNTERSIGNATURE,
    /** Suspension of detention while in hospital (pembantaran). */
    SUSPEND_DETENTION,
    /** The control that the hospital asked for. */
    FOLLOW_UP;

    /** What an emergency owes a permitter who was not waited for. */
    public static ObligationKind permissionAfterwards(Permitter permitter) {
        return permitter == Permitter.DETAINING_AUTHORITY
                ? AUTHORITY_PERMISSION_AFTERWARDS
                : HEAD_PERMISSION_AFTERWARDS;
    }
}
