package org.sambung.referrals.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an attachment is to its referral.")
enum AttachmentKind {
    LABORATORY,
    RADIOLOGY,
    LETTER,
    REPORT,
    OTHER
}
