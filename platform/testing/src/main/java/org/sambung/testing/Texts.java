package org.sambung.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.language.Language;

/** What people read of problems, in every language, and the slugs and codes that sources answer with. */
final class Texts {

    private static final Pattern SLUG = Pattern.compile(
            "(?:new ProblemException\\(\\s*\\d+,|texts\\.problem\\(\\s*\\d+,|case \\d+ ->)\\s*\"([^\"]+)\"");
    private static final Pattern CODE =
            Pattern.compile("(?:ProblemException\\.invalid|new Problem\\.Violation)\\(\\s*[^,;]+,\\s*\"([^\"]+)\"");

    /** Words of an English sentence that no Indonesian one has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(an|and|are|at|be|by|for|has|is|it|must|no|not|of|or|the|this|to|with|you|your)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);
    private final Set<String> twice = new TreeSet<>();

    private Texts() {}

    /** The platform's and the module's own. */
    static Texts onClassPath() {
        return of(language -> Collections.list(Thread.currentThread()
                .getContextClassLoader()
                .getResources("META-INF/problems_" + language.tag() + ".properties")));
    }

    static Texts in(Path folder) {
        return of(language -> List.of(folder.resolve("problems_" + language.tag() + ".properties")
                .toUri()
                .toURL()));
    }

    private interface Finding {
        List<URL> of(Language language) throws IOException;
    }

    private static Texts of(Finding files) {
        var texts = new Texts();
        try {
            for (var language : Language.values()) {
                var all = texts.byLanguage.computeIfAbsent(language, none -> new Properties());
                for (var file : files.of(language)) {
                    texts.add(all, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private void add(Properties all, URL file) throws IOException {
        var one = new Properties();
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            one.load(reader);
        }
        one.stringPropertyNames().stream().filter(all::containsKey).forEach(twice::add);
        all.putAll(one);
    }

    /** A sentence for each text that is missing in a language, the same in two, told twice, or not translated. */
    List<String> flaws() {
        var flaws = new ArrayList<String>();
        twice.forEach(key -> flaws.add(key + " stands in two files"));
        var indonesian = byLanguage.get(Language.INDONESIAN);
        var english = byLanguage.get(Language.ENGLISH);
        Stream.concat(indonesian.stringPropertyNames().stream(), english.stringPropertyNames().stream())
                .distinct()
                .forEach(key -> {
                    if (!indonesian.containsKey(key) || !english.containsKey(key)) {
                        flaws.add(key + " is missing in a language");
                    } else if (indonesian.get(key).equals(english.get(key))) {
                        flaws.add(key + " is the same in both languages");
                    } else if (ENGLISH.matcher(indonesian.getProperty(key)).find()) {
                        flaws.add(key + " is English where Indonesian belongs");
                    }
                });
        return flaws;
    }

    /** Of the keys that a slug or a code needs, those that nobody wrote. */
    List<String> missing(Set<String> keys) {
        return keys.stream()
                .filter(key -> byLanguage.values().stream().anyMatch(texts -> !texts.containsKey(key)))
                .toList();
    }

    static Set<String> keysOf(String slug) {
        return Set.of(slug + ".title", slug + ".detail");
    }

    /** The keys that the sources below need. */
    static Set<String> keysIn(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> keysIn(read(file)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> keysIn(String source) {
        return Stream.concat(
                found(SLUG, source).flatMap(slug -> keysOf(slug).stream()),
                found(CODE, source).map(code -> "violation." + code));
    }

    private static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult found) -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
