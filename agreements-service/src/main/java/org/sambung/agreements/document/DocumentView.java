package org.sambung.agreements.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.content.ScanType;

@Schema(name = "Document", description = "A paper of an agreement or a meeting as it was scanned.")
public record DocumentView(
        @Schema(examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c50")
        UUID id,

        @Schema(
                description = "The agreement; absent for a meeting before any.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c40")
        UUID agreementId,

        @Schema(
                description = "The meeting; absent where it is of the agreement itself.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c44")
        UUID meetingId,

        @Schema(
                description = "The addendum that it is a scan of; absent where it is of none.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c46")
        UUID addendumId,

        @Schema(description = "What it is.") DocumentKind kind,
        @Schema(description = "The first first.") List<Version> versions,
        @Schema(examples = "0") int version) {

    @Schema(name = "DocumentVersion", description = "One content of a document.")
    public record Version(
            @Schema(description = "From 1.", examples = "1") int number,

            @Schema(description = "Its form.") ScanType mediaType,

            @Schema(description = "How many bytes.", examples = "482133")
            long size,

            @Schema(
                    description = "SHA-256 of the content, in hex.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(description = "The name it is downloaded under.", examples = "MoU bertanda tangan.pdf")
            String fileName,

            @Schema(description = "Who uploaded it.", examples = "Dewi Anggraini")
            String by,

            @Schema(description = "When.", examples = "2025-10-08T04:30:00Z")
            Instant at,

            @Schema(
                    description = "Where it is downloaded.",
                    examples = "/v1/documents/01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c50/content?version=1")
            String href) {}

    static DocumentView of(Document document) {
        return new DocumentView(
                document.getId(),
                document.getAgreementId(),
                document.getMeetingId(),
                document.getAddendumId(),
                document.getKind(),
                document.getVersions().stream()
                        .map(version -> version(document.getId(), version))
                        .toList(),
                document.getVersion());
    }

    private static Version version(UUID document, DocumentVersion version) {
        return new Version(
                version.number(),
                version.type(),
                version.size(),
                version.sha256(),
                version.fileName(),
                version.by(),
                version.at(),
                "/v1/documents/" + document + "/content?version=" + version.number());
    }
}
