package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.content.ScanType;

@Schema(name = "Attachment", description = "A result that travels along with a referral, without its content.")
record AttachmentView(
        UUID id,

        @Schema(
                description =
                        "The referral it was brought to; another one of the same way where a hospital sent the patient on.")
        UUID referralId,

        @Schema(description = "What it is.") AttachmentKind kind,
        @Schema(description = "Its form.") ScanType mediaType,

        @Schema(description = "In bytes.", examples = "182044")
        long size,

        @Schema(
                description = "SHA-256 of the content, in hex.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "As it was brought.", examples = "Hasil laboratorium.pdf")
        String fileName,

        @Schema(description = "Who brought it.", examples = "Ns. Sari Dewi")
        String by,

        @Schema(description = "When, UTC.") Instant at,

        @Schema(
                description = "Where its content is.",
                examples = "/v1/attachments/01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c50/content")
        String href) {

    static AttachmentView of(Attachment attachment) {
        var brought = attachment.getBrought();
        return new AttachmentView(
                attachment.getId(),
                attachment.getReferralId(),
                attachment.getKind(),
                brought.content().type(),
                brought.content().size(),
                brought.content().sha256(),
                brought.content().fileName(),
                brought.by(),
                brought.at(),
                "/v1/attachments/" + attachment.getId() + "/content");
    }
}
