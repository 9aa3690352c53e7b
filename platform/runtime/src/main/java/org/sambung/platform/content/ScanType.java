package org.sambung.platform.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be uploaded, and how it is told from what only says that it is. */
@Schema(description = "The form of a scan, as its media type.")
public enum ScanType {
    @JsonProperty("application/pdf")
    PDF(ScanType.PDF_TYPE, "pdf") {
        @Override
        boolean begins(byte[] head) {
            return startsWith(head, "%PDF-1.") || startsWith(head, "%PDF-2.");
        }

        @Override
        boolean ends(byte[] tail) {
            var text = new String(tail, StandardCharsets.ISO_8859_1);
            return text.contains("startxref") && text.contains("%%EOF");
        }
    },

    @JsonProperty("image/jpeg")
    JPEG(ScanType.JPEG_TYPE, "jpg") {
        @Override
        boolean begins(byte[] head) {
            return startsWith(head, "\u00ff\u00d8\u00ff");
        }

        /** The end of the image, and at most what some cameras pad it with. */
        @Override
        boolean ends(byte[] tail) {
            var end = tail.length;
            while (end > 0 && tail[end - 1] == 0) {
                end--;
            }
            return end >= 2 && (tail[end - 2] & 0xff) == 0xff && (tail[end - 1] & 0xff) == 0xd9;
        }
    },

    @JsonProperty("image/png")
    PNG(ScanType.PNG_TYPE, "png") {
        @Override
        boolean begins(byte[] head) {
            return startsWith(head, "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
        }

        @Override
        boolean ends(byte[] tail) {
            return new String(tail, StandardCharsets.ISO_8859_1).endsWith("\0\0\0\0IEND\u00aeB`\u0082");
        }
    };

    public static final String PDF_TYPE = "application/pdf";
    public static final String JPEG_TYPE = "image/jpeg";
    public static final String PNG_TYPE = "image/png";

    /** So much of both ends tells all of them. */
    static final int ENDS = 1024;

    private final String mediaType;
    private final String suffix;

    ScanType(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    static Optional<ScanType> of(MediaType said) {
        return Arrays.stream(values())
                .filter(type ->
                        said != null && MediaType.valueOf(type.mediaType).isCompatible(said))
                .findFirst();
    }

    abstract boolean begins(byte[] head);

    abstract boolean ends(byte[] tail);

    public String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffix;
    }

    private static boolean startsWith(byte[] head, String magic) {
        var wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length && Arrays.equals(Arrays.copyOf(head, wanted.length), wanted);
    }
}
