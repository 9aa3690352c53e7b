package org.sambung.referrals.permission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "As whom somebody decides: the facility head, or whoever acts for the head under a mandate.")
public enum Capacity {
    SELF,
    /** Pelaksana tugas (Plt.). */
    ACTING,
    /** Pelaksana harian (Plh.). */
    DAILY_ACTING,
    /** Atas nama (a.n.). */
    ON_BEHALF
}
