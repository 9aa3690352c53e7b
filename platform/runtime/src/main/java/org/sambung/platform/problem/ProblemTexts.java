package org.sambung.platform.problem;

import static java.util.regex.Matcher.quoteReplacement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.language.Language;

/** Titles and details of problems, and what is said of each violation. Every jar on the class path may bring its own. */
@ApplicationScoped
public class ProblemTexts {

    private static final String TITLE = ".title";
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

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
                errors.stream()
                        .map(error -> error.saying(sentence(error, texts)))
                        .toList());
    }

    /** What a slug stands for, in a few words. */
    public String title(String slug, Language language) {
        return problem(0, slug, language, List.of()).title();
    }

    private static String sentence(Problem.Violation error, Properties texts) {
        var text = texts.getProperty("violation." + error.code(), error.code());
        return VALUE.matcher(text)
                .replaceAll(
                        value -> quoteReplacement(String.valueOf(error.values().get(value.group(1)))));
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
