package org.sambung.platform.content;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.sambung.platform.problem.ProblemException;

/** A name under which a content can be kept anywhere: no path, nothing unprintable, the ending of its form. */
public record FileName(String text) {

    public static final String HEADER = "X-File-Name";
    private static final int LONGEST = 120;

    /** @param sent percent-encoded UTF-8, or null for none */
    static FileName of(String sent, ScanType type) {
        var stem = sent == null ? "" : withoutEnding(plain(decoded(sent)));
        return new FileName((stem.isBlank() ? "dokumen" : stem) + "." + type.suffix());
    }

    /** For browsers of any age (RFC 6266): the plain letters, and the name as it is. */
    String attachment() {
        var ascii = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "");
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
    }

    private static String decoded(String sent) {
        try {
            return URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid(HEADER, "malformed-value");
        }
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var printable = last.replaceAll("[\\p{C}<>:\"|?*;]", "").strip().replaceAll("^\\.+", "");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("(?i)\\.(pdf|jpe?g|png)$", "");
    }
}
