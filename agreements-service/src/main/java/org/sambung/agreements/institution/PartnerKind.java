package org.sambung.agreements.institution;

/** What a partner is; a health office gives no care itself. */
public enum PartnerKind {
    PUSKESMAS,
    HOSPITAL,
    POLICE_HOSPITAL,
    CLINIC,
    LABORATORY,
    HEALTH_OFFICE
}
