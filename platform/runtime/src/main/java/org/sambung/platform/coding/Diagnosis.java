package org.sambung.platform.coding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A diagnosis that can be found.
 *
 * @param compact the code in lower case without its dot
 * @param words both titles in lower case without accents, each word behind a blank, so that {@code " ko"} finds the
 *     words that begin with {@code ko}
 */
record Diagnosis(String code, String en, String id, String compact, Words words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    record Words(String en, String id) {}

    static Diagnosis of(String code, String en, String id) {
        return new Diagnosis(code, en, id, compact(code), new Words(' ' + plain(en), ' ' + plain(id)));
    }

    /** In lower case, without accents, words apart by one blank. */
    static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }

    static String compact(String code) {
        return plain(code).replace(" ", "");
    }

    /** Whether each word begins one of a title's. */
    boolean has(List<String> beginnings) {
        return has(words.en, beginnings) || has(words.id, beginnings);
    }

    /** A plain loop, for it runs for every title of every search. */
    private static boolean has(String title, List<String> beginnings) {
        for (var beginning : beginnings) {
            if (!title.contains(beginning)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a title begins with the words, in their order. */
    boolean startsWith(List<String> beginnings) {
        return startsWith(words.en, beginnings) || startsWith(words.id, beginnings);
    }

    private static boolean startsWith(String title, List<String> beginnings) {
        var at = 0;
        for (var beginning : beginnings) {
            if (at < 0 || !title.startsWith(beginning, at)) {
                return false;
            }
            at = title.indexOf(' ', at + 1);
        }
        return true;
    }
}
