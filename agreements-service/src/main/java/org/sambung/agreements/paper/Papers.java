package org.sambung.agreements.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.resteasy.reactive.RestResponse;

/** Prints a page of HTML as PDF: the same page of the same thing is the same bytes, for no time of printing is in it. */
@ApplicationScoped
public class Papers {

    public static final String TYPE = "application/pdf";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"));

    /**
     * @param html well-formed, with everything in it that was typed by a person escaped
     * @param thing what it is of, and in which version
     */
    public byte[] pdf(String html, UUID thing, int version) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .withHtmlContent(printable(html), null)
                    // A page is whole in itself: nothing is fetched for it.
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Sambung")
                    .usePDDocument(document);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
                document.setDocumentId(thing.getMostSignificantBits() ^ thing.getLeastSignificantBits() + version);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a person typed may hold characters that no XML can, such as half of a pair; on paper they are marked as such. */
    private static String printable(String html) {
        return html.codePoints()
                .map(character -> isXml(character) ? character : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character < 0xD800
                || character >= 0xE000 && character < 0xFFFE
                || character >= 0x10000;
    }

    /**
     * Its tag is of the file itself: what stands on a paper moves also without a new version of its thing, as when the
     * calendar moves a status, an institution is renamed, or the signed scan takes the mark of a draft away.
     *
     * @param name without its ending
     */
    public RestResponse<byte[]> answer(byte[] pdf, String name) {
        return RestResponse.ResponseBuilder.ok(pdf, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .tag(sha256(pdf))
                .build();
    }

    private static String sha256(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code 8 Oktober 2025} */
    public static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }
}
