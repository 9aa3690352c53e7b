package org.sambung.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Titles and details of problems. Every jar on the class path may bring its own; Indonesian is the default. */
@ApplicationScoped
public class ProblemTexts {

    static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Map<String, Properties> byLanguage;

    ProblemTexts() throws IOException {
        byLanguage = Map.of("id", load("id"), "en", load("en"));
    }

    /** Those on the class path, where nothing is injected. */
    public static ProblemTexts onClassPath() {
        try {
            return new ProblemTexts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean knows(String slug) {
        return byLanguage.get("id").containsKey(slug + ".title");
    }

    Problem problem(ProblemException exception, List<Locale> acceptable) {
        return problem(exception.status(), exception.slug(), acceptable, exception.errors());
    }

    public Problem problem(int status, String slug, List<Locale> acceptable, List<Problem.Violation> errors) {
        var texts = byLanguage.get(language(acceptable).getLanguage());
        return new Problem(
                "/problems/" + slug,
                texts.getProperty(slug + ".title", slug),
                status,
                texts.getProperty(slug + ".detail"),
                errors);
    }

    /** English where it is asked for before Indonesian, else Indonesian. */
    static Locale language(List<Locale> acceptable) {
        return acceptable.stream()
                .filter(locale -> List.of("id", "in", "en").contains(locale.getLanguage()))
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .orElse(INDONESIAN);
    }

    private static Properties load(String language) throws IOException {
        var texts = new Properties();
        var files = Thread.currentThread()
                .getContextClassLoader()
                .getResources("META-INF/problems_" + language + ".properties");
        for (var file : java.util.Collections.list(files)) {
            try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        }
        return texts;
    }
}
