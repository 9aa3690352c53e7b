package org.sambung.referrals.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an attachment is to its referral.")
enum AttachmentKind {
    LABORATORY,
    RADIOLOGY,
    LETTER,
    REPORT,
    OTHER,
    /** About custody: the registrar brings it, and no hospital sees it. */
    AUTHORITY_LETTER;

    /** Brought to somebody else's letter, not to care. */
    boolean isAboutCustody() {
        return this == AUTHORITY_LETTER;
    }
}
