package org.sambung.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages in which we speak to people. */
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** English where it is asked for before Indonesian, else Indonesian: also for a wish that cannot be read. */
    public static Language of(HttpHeaders headers) {
        return of(headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** @param wishes the values of {@code Accept-Language}; null or empty if it was not sent */
    static Language of(List<String> wishes) {
        if (wishes == null || wishes.isEmpty()) {
            return INDONESIAN;
        }
        try {
            return LanguageRange.parse(String.join(",", wishes)).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    // Any language will do: the wildcard has none, and gets the default.
                    .filter(language -> List.of("", "id", "in", "en").contains(language))
                    .findFirst()
                    .filter(ENGLISH.tag::equals)
                    .map(english -> ENGLISH)
                    .orElse(INDONESIAN);
        } catch (IllegalArgumentException malformed) {
            return INDONESIAN;
        }
    }
}
