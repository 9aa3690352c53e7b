package org.sambung.platform.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.sambung.platform.language.Language;

/**
 * What codes are called, in Indonesian and English. Every jar on the class path may bring its own in
 * {@code META-INF/codes_*.properties}: {@code AgreementStatus.ACTIVE=...} is the code ACTIVE of the list agreementStatus.
 * A list has the order of the Indonesian file.
 */
@ApplicationScoped
public class Codes {

    /** The list of the names of events, as history and notifications have them. */
    public static final String EVENT_TYPES = "eventType";

    private final Map<String, Map<String, Label>> lists = new TreeMap<>();

    private record Label(String id, String en) {}

    Codes() throws IOException {
        var english = load("en");
        load("id").forEach((key, label) -> {
            var dot = key.indexOf('.');
            var list = Character.toLowerCase(key.charAt(0)) + key.substring(1, dot);
            lists.computeIfAbsent(list, name -> new LinkedHashMap<>())
                    .put(key.substring(dot + 1), new Label(label, english.getOrDefault(key, label)));
        });
    }

    List<CodeList> all(Language language) {
        return lists.keySet().stream()
                .map(name -> list(name, language).orElseThrow())
                .toList();
    }

    Optional<CodeList> list(String name, Language language) {
        return Optional.ofNullable(lists.get(name)).map(codes -> {
            var labelled = codes.entrySet().stream()
                    .map(one -> Code.of(
                            one.getKey(), one.getValue().id(), one.getValue().en(), language))
                    .toList();
            return new CodeList(name, labelled);
        });
    }

    /** What a code is called in the language asked for; the code itself if nobody has said. */
    public String label(String list, String code, Language language) {
        var label = lists.getOrDefault(list, Map.of()).get(code);
        return label == null ? code : language == Language.ENGLISH ? label.en() : label.id();
    }

    private static Map<String, String> load(String language) throws IOException {
        var ordered = new LinkedHashMap<String, String>();
        var files = Thread.currentThread()
                .getContextClassLoader()
                .getResources("META-INF/codes_" + language + ".properties");
        for (var file : Collections.list(files)) {
            try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                new InOrder(ordered).load(reader);
            }
        }
        return ordered;
    }

    /** Properties alone forget the order in which they stand in the file. */
    private static class InOrder extends Properties {

        private final transient Map<String, String> ordered;

        InOrder(Map<String, String> ordered) {
            this.ordered = ordered;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            return ordered.put((String) key, (String) value);
        }
    }
}
