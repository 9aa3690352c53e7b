package org.sambung.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/** Contents that look like scans. */
public final class Scans {

    public static final String PDF = "application/pdf";

    private Scans() {}

    /** A PDF of so many bytes, more or less; another for each seed. */
    public static byte[] pdf(int size, long seed) {
        return of("%PDF-1.7\n", size, seed, "\nstartxref\n9\n%%EOF\n");
    }

    public static byte[] jpeg() {
        return of("\u00ff\u00d8\u00ff\u00e0", 5_000, 1, "\u00ff\u00d9");
    }

    public static byte[] png() {
        return of("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", 5_000, 2, "\0\0\0\0IEND\u00aeB`\u0082");
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] of(String head, int size, long seed, String tail) {
        var middle = new byte[size];
        new Random(seed).nextBytes(middle);
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(ISO_8859_1));
        all.writeBytes(middle);
        all.writeBytes(tail.getBytes(ISO_8859_1));
        return all.toByteArray();
    }
}
