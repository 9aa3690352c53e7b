package org.sambung.testing;

import java.util.regex.Pattern;

/** What a text says, for tests that look for a few characters it must not have. */
public final class Words {

    private static final Pattern ID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z?");

    private Words() {}

    /** All but ids and times: any three digits come up in those by chance, and a test would fail one run in a hundred. */
    public static String besidesIdsAndTimes(String text) {
        return TIME.matcher(ID.matcher(text).replaceAll("")).replaceAll("");
    }
}
