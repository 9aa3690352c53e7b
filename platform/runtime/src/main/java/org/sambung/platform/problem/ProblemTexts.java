package org.sambung.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.language.Language;

/** Titles and details of problems. Every jar on the class path may bring its own; Indonesian is the default. */
@ApplicationScoped
public class ProblemTexts {

    private static final String TITLE = ".title";

    private final Map<Language, Properties> byLanguage =
            Stream.of(Language.values()).collect(Collectors.toMap(language -> language, ProblemTexts::load));

    /** Those on the class path, where nothing is injected. */
    public static ProblemTexts onClassPath() {
        return new ProblemTexts();
    }

    public boolean knows(String slug) {
        return byLanguage.get(Language.INDONESIAN).containsKey(slug + TITLE);
    }

    List<String> slugs() {
        return byLanguage.get(Language.INDONESIAN).stringPropertyNames().stream()
                .filter(name -> name.endsWith(TITLE))
                .map(name -> name.substring(0, name.length() - TITLE.length()))
                .sorted()
                .toList();
    }

    Problem problem(ProblemException exception, Language language) {
        return problem(exception.status(), exception.slug(), language, exception.errors());
    }

    public Problem problem(int status, String slug, Language language, List<Problem.Violation> errors) {
        var texts = byLanguage.get(language);
        return new Problem(
                "/problems/" + slug,
                texts.getProperty(slug + TITLE, slug),
                status,
                texts.getProperty(slug + ".detail"),
                errors);
    }

    /** What a slug stands for, in a few words. */
    public String title(String slug, Language language) {
        return problem(0, slug, language, List.of()).title();
    }

    private static Properties load(Language language) {
        var texts = new Properties();
        try {
            var files = Thread.currentThread()
                    .getContextClassLoader()
                    .getResources("META-INF/problems_" + language.tag() + ".properties");
            for (var file : java.util.Collections.list(files)) {
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
