package org.sambung.referrals.referral;

import static org.sambung.platform.identity.Role.CUSTODY_OFFICER;
import static org.sambung.platform.identity.Role.CUSTODY_REGISTRAR;
import static org.sambung.platform.identity.Role.DOCTOR;
import static org.sambung.platform.identity.Role.FACILITY_HEAD;
import static org.sambung.platform.identity.Role.HOSPITAL_SYSTEM;
import static org.sambung.platform.identity.Role.NURSE;
import static org.sambung.platform.identity.Role.OVERSIGHT;
import static org.sambung.platform.identity.Role.REFERRAL_DESK;

import java.util.EnumSet;
import java.util.Set;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

/** Which roles see which part of a referral. What a role may not see is absent from every answer. */
public enum Visibility {
    /** Diagnosis, clinical text, appointment, back-referral. */
    CLINICAL(NURSE, DOCTOR, REFERRAL_DESK, HOSPITAL_SYSTEM),
    /** The one clinical word that custody staff need. */
    PRECAUTIONS(NURSE, DOCTOR, REFERRAL_DESK, HOSPITAL_SYSTEM, CUSTODY_OFFICER),
    /** Sex, birth year, NIK, insurance number. */
    PERSON(NURSE, DOCTOR, REFERRAL_DESK, HOSPITAL_SYSTEM),
    NAME(NURSE, DOCTOR, REFERRAL_DESK, HOSPITAL_SYSTEM, FACILITY_HEAD, CUSTODY_OFFICER, CUSTODY_REGISTRAR),
    BLOCK(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_OFFICER, CUSTODY_REGISTRAR),
    /** Who guards, by name. The hospital sees how many. */
    ESCORT(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_OFFICER),
    ESCORT_SIZE(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_OFFICER, REFERRAL_DESK, HOSPITAL_SYSTEM),
    /** Who brought the patient and who took over: both stood there. */
    HANDOVER(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_OFFICER, REFERRAL_DESK, HOSPITAL_SYSTEM),
    /** The permission chain and its decisions. */
    PERMISSION(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_OFFICER, CUSTODY_REGISTRAR, OVERSIGHT),
    /** The scans of letters that permit a release. */
    CUSTODY_LETTERS(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_REGISTRAR),
    OBLIGATIONS(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_OFFICER, CUSTODY_REGISTRAR, OVERSIGHT),
    /** How an obligation was met: names a recipient, often a relative. What came of it is CLINICAL where it is about care. */
    FULFILMENT(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_REGISTRAR);

    private final Set<Role> roles;

    Visibility(Role first, Role... rest) {
        this.roles = EnumSet.of(first, rest);
    }

    public boolean isFor(Identity caller) {
        return caller.hasAny(roles);
    }

    /** Who holds the patient, and sees nothing clinical. */
    private static final Set<Role> OF_CUSTODY =
            EnumSet.of(FACILITY_HEAD, CUSTODY_OFFICER, CUSTODY_REGISTRAR, OVERSIGHT);

    static boolean isOfCustody(Role role) {
        return OF_CUSTODY.contains(role);
    }

    /** What of a person a referral tells that caller; nothing about those who see an id only. */
    static Set<ReadPart> partsFor(Identity caller) {
        var parts = EnumSet.noneOf(ReadPart.class);
        if (NAME.isFor(caller) || PERSON.isFor(caller)) {
            parts.add(ReadPart.IDENTITY);
        }
        if (CLINICAL.isFor(caller) || PRECAUTIONS.isFor(caller)) {
            parts.add(ReadPart.CLINICAL);
        }
        return parts;
    }

    Set<Role> roles() {
        return roles;
    }
}
