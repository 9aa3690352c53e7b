package org.sambung.platform.language;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;

/** The two languages of everything that a person reads; Indonesian where nothing else is asked for. */
public enum Language {
    // "in" is the old name of Indonesian, and still that of some phones.
    INDONESIAN("id", "in"),
    ENGLISH("en");

    private final List<String> tags;

    Language(String... tags) {
        this.tags = List.of(tags);
    }

    /** ISO 639-1. */
    public String tag() {
        return tags.get(0);
    }

    /** The one that a request asks for. */
    public static Language of(HttpHeaders headers) {
        return of(headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** @param acceptLanguage lines of the header, or null; what cannot be read of them is passed over */
    public static Language of(List<String> acceptLanguage) {
        var asked = (acceptLanguage == null ? List.<String>of() : acceptLanguage)
                .stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .flatMap(Language::read)
                        .sorted(Comparator.comparing(LanguageRange::getWeight).reversed())
                        .toList();
        var offered = EnumSet.allOf(Language.class);
        asked.stream()
                .filter(range -> range.getWeight() == 0 && !range.getRange().equals("*"))
                .forEach(refused -> offered.removeIf(language -> language.isIn(refused)));
        return asked.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> offered.stream().filter(language -> language.isIn(range)))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .orElse(INDONESIAN);
    }

    private boolean isIn(LanguageRange range) {
        return range.getRange().equals("*") || tags.contains(range.getRange().split("-")[0]);
    }

    private static Stream<LanguageRange> read(String range) {
        try {
            return LanguageRange.parse(range.strip()).stream().limit(1);
        } catch (IllegalArgumentException garbage) {
            return Stream.empty();
        }
    }
}
