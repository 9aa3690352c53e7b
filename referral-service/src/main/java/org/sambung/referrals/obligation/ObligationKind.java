package org.sambung.referrals.obligation;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.permission.Permitter;

@Schema(description = "What must still be done because of a referral, each with its clock.")
public enum ObligationKind {
    /** The detaining authority's permission, after an emergency. */
    AUTHORITY_PERMISSION_AFTERWARDS,
    /** The facility head's permission, after an emergency. */
    HEAD_PERMISSION_AFTERWARDS,
    /** The regional office's permission, after an emergency, where the chain has it. */
    REGION_PERMISSION_AFTERWARDS,
    /** The directorate's permission, after an emergency, where the chain has it. */
    DIRECTORATE_PERMISSION_AFTERWARDS,
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
    FOLLOW_UP,
    /** Tell the authority on whose warrant the person was held that they have died. */
    TELL_AUTHORITY_OF_DEATH,
    /** Tell the police of a death that was not natural. */
    TELL_POLICE_OF_DEATH,
    /** Hand the body over to the family. */
    RELEASE_BODY,
    /** Burial by the facility, where nobody claims the body. */
    BURY_UNCLAIMED,
    TELL_POLICE_OF_ESCAPE,
    TELL_REGIONAL_OFFICE_OF_ESCAPE;

    private static final Set<ObligationKind> PERMISSIONS = EnumSet.of(
            AUTHORITY_PERMISSION_AFTERWARDS,
            HEAD_PERMISSION_AFTERWARDS,
            REGION_PERMISSION_AFTERWARDS,
            DIRECTORATE_PERMISSION_AFTERWARDS);

    /** What an emergency owes a permitter who was not waited for. */
    public static ObligationKind permissionAfterwards(Permitter permitter) {
        return switch (permitter) {
            case DETAINING_AUTHORITY -> AUTHORITY_PERMISSION_AFTERWARDS;
            case FACILITY_HEAD -> HEAD_PERMISSION_AFTERWARDS;
            case REGIONAL_OFFICE -> REGION_PERMISSION_AFTERWARDS;
            case DIRECTORATE -> DIRECTORATE_PERMISSION_AFTERWARDS;
        };
    }

    /** Counted from the departure once that is known. */
    public boolean isPermissionAfterwards() {
        return PERMISSIONS.contains(this);
    }

    /** Owed to the authority that detains. */
    public boolean isOfDetaineesAlone() {
        return this == TELL_DETAINING_AUTHORITY || this == SUSPEND_DETENTION;
    }

    /** Nobody does it any more for who was released: how they fare, and who learns of it, is their own. */
    public boolean isOfThoseHeldAlone() {
        return isOfDetaineesAlone() || isAboutCare();
    }

    /** Nobody does it any more for who has died. */
    public boolean isOfTheLivingAlone() {
        return this == FOLLOW_UP || this == SUSPEND_DETENTION;
    }

    /** What comes of it is for clinicians: what was found, what the family was told of an illness. */
    public boolean isAboutCare() {
        return this == FOLLOW_UP || this == TELL_FAMILY;
    }

    /** Met by its own step alone, never by somebody's word that it was. */
    public boolean isMetByItsStep() {
        return isPermissionAfterwards() || this == COMPLETE_LETTER || this == COUNTERSIGNATURE;
    }
}
