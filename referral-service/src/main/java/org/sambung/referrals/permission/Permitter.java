package org.sambung.referrals.permission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Who decides a step of the chain. A detaining authority has no login: its " + "letter is recorded.")
public enum Permitter {
    DETAINING_AUTHORITY,
    FACILITY_HEAD,
    REGIONAL_OFFICE
}
