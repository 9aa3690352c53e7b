package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** The signed paper: printed from the agreement, scanned, uploaded, and downloaded again byte for byte. */
final class Scan extends Story {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";

    private final Partnership partnership;

    Scan(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
    }

    void comesBackAsItWent() {
        var path = "/v1/agreements/" + partnership.agreement();
        var paper = step(
                "the agreement is printed as PDF, as it was signed",
                () -> sambung().agreements().download("facility-head", path + "/paper"));
        var sha256 = sha256(paper);
        var uploaded = step("the officer uploads the signed scan, its SHA-256 is compared", () -> sambung()
                .agreements()
                .upload(
                        "agreements-officer",
                        path + "/documents?kind=SIGNED_AGREEMENT&sha256=" + sha256,
                        PDF,
                        paper,
                        201));
        assertThat(uploaded.at("/versions/0/sha256").asText()).isEqualTo(sha256);
        step("the partner downloads it, byte for byte the same", () -> {
            var scan = sambung()
                    .agreements()
                    .download("partner-officer", uploaded.at("/versions/0/href").asText());
            assertThat(sha256(scan)).isEqualTo(sha256);
            return scan;
        });
        refused("a page that only says it is a PDF is refused", "content-is-not-what-it-says", () -> sambung()
                .agreements()
                .upload("agreements-officer", path + "/documents?kind=OTHER", PDF, "<html></html>".getBytes(), 422));
    }

    /** Each page photographed: an image, known as that addendum's. */
    void isAnImageOf(String addendum) {
        var image = photograph();
        var sha256 = sha256(image);
        var agreements = sambung().agreements();
        step("the hospital uploads its signed copy of the addendum as PNG; the addendum shows it", () -> {
            agreements.upload(
                    "partner-officer",
                    "/v1/agreements/" + partnership.agreement() + "/documents?kind=SIGNED_ADDENDUM&addendumId="
                            + addendum + "&sha256=" + sha256,
                    PNG,
                    image,
                    201);
            var shown = agreements.get("agreements-officer", "/v1/addenda/" + addendum, 200);
            assertThat(shown.at("/documents/0/versions/0/sha256").asText()).isEqualTo(sha256);
            return shown;
        });
        step("the facility downloads it as an image, byte for byte the same", () -> {
            var shown = agreements.get("agreements-officer", "/v1/addenda/" + addendum, 200);
            var href = shown.at("/documents/0/versions/0/href").asText();
            var scan = agreements.downloadAs(PNG, "agreements-officer", href);
            assertThat(sha256(scan)).isEqualTo(sha256);
            return scan;
        });
    }

    private static byte[] photograph() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(210, 297, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
