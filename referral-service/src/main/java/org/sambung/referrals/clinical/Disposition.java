package org.sambung.referrals.clinical;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As SATUSEHAT's discharge-disposition codes it. */
@Schema(description = "How the stay in the hospital ended.")
public enum Disposition {
    HOME,
    AGAINST_ADVICE,
    OTHER_FACILITY,
    DIED_BEFORE_48H,
    DIED_AFTER_48H,
    OTHER;

    public boolean isDeath() {
        return this == DIED_BEFORE_48H || this == DIED_AFTER_48H;
    }
}
