package org.sambung.platform.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sambung.platform.language.Language;

/**
 * Finds diagnoses by code or by words. The whole list is looked through: 14,000 titles take about a millisecond, and no
 * index has to be kept. A service that offers the search touches {@link #size} at start, so that a broken file of the
 * operator's is found then.
 */
@ApplicationScoped
public class Icd10 {

    /** The most that one search answers. */
    public static final int MOST = 50;

    /** What a code looks like, as WHO writes them: A15, A15.0, S52.51. */
    public static final String CODE = "[A-Z][0-9]{2}(\\.[0-9A-Z]{1,4})?";

    private static final String SHIPPED = "icd10/categories.tsv";

    private final List<Diagnosis> diagnoses;

    /** Best first. */
    private enum Fit {
        EXACT_CODE,
        CODE_PREFIX,
        /** The category of a finer code that the list does not have. */
        CATEGORY,
        START_OF_TITLE,
        WORDS,
        NONE
    }

    private record Found(Diagnosis diagnosis, Fit fit) {}

    @Inject
    Icd10(Icd10Config config) throws IOException {
        if (config.file().isPresent()) {
            try (var file = Files.newInputStream(config.file().get())) {
                diagnoses = Icd10File.read(config.file().get().toString(), file);
            }
        } else {
            try (var shipped = Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED)) {
                if (shipped == null) {
                    throw new FileNotFoundException(SHIPPED);
                }
                diagnoses = Icd10File.read(SHIPPED, shipped);
            }
        }
    }

    Icd10(List<Diagnosis> diagnoses) {
        this.diagnoses = diagnoses;
    }

    public int size() {
        return diagnoses.size();
    }

    /** By the beginning of a code or by the beginnings of words, case and accents aside; best first. */
    public CodeList search(String query, int most, Language language) {
        var code = Diagnosis.compact(query);
        var words = Stream.of(Diagnosis.plain(query).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> ' ' + word)
                .toList();
        if (words.isEmpty()) {
            return new CodeList("icd10", List.of());
        }
        var found = new ArrayList<Found>();
        for (var diagnosis : diagnoses) {
            var fit = fit(diagnosis, code, words);
            if (fit != Fit.NONE) {
                found.add(new Found(diagnosis, fit));
            }
        }
        var codes = found.stream()
                .sorted(Comparator.comparing(Found::fit)
                        .thenComparing(one -> one.diagnosis().code()))
                .limit(most)
                .map(Found::diagnosis)
                .map(one -> Code.of(one.code(), one.id(), one.en(), language))
                .toList();
        return new CodeList("icd10", codes);
    }

    private static Fit fit(Diagnosis diagnosis, String code, List<String> words) {
        var own = diagnosis.compact();
        if (own.startsWith(code)) {
            return own.length() == code.length() ? Fit.EXACT_CODE : Fit.CODE_PREFIX;
        }
        if (code.startsWith(own) && code.length() <= own.length() + 4) {
            return Fit.CATEGORY;
        }
        if (!diagnosis.has(words)) {
            return Fit.NONE;
        }
        return diagnosis.startsWith(words) ? Fit.START_OF_TITLE : Fit.WORDS;
    }
}
