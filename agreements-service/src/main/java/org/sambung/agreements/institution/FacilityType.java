package org.sambung.agreements.institution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Kinds of UPT (UU 22/2022).")
public enum FacilityType {
    LAPAS,
    RUTAN,
    CABANG_RUTAN,
    LPKA,
    LPAS
}
