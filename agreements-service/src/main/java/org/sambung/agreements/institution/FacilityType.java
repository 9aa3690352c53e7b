package org.sambung.agreements.institution;

/** Kinds of UPT (UU 22/2022). */
public enum FacilityType {
    LAPAS,
    RUTAN,
    CABANG_RUTAN,
    LPKA,
    LPAS
}
