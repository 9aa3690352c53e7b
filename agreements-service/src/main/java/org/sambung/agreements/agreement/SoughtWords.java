package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/**
 * What somebody types, as words of the register. A word stands for itself, for what it is the beginning of, and for the
 * services and papers that are called so in either language: {@code rujukan} and {@code referral} find the same lines.
 */
@ApplicationScoped
class SoughtWords {

    /** A beginning that is shorter finds only the word itself. */
    private static final int SHORTEST_BEGINNING = 3;

    /** More words than this narrow nothing any more. */
    private static final int MOST = 8;

    /** Words between words, which no title or name need have: {@code rujukan dan rawat inap}. */
    private static final Set<String> IN_BETWEEN = Set.of(
            "dan", "atau", "di", "ke", "dari", "dengan", "bagi", "untuk", "and", "or", "of", "the", "for", "with");

    /** The database cuts longer ones. */
    private static final int LONGEST = 64;

    @Inject
    Codes codes;

    /** @param codes of services and papers that are called so */
    record Sought(String word, List<String> codes) {

        boolean isBeginning() {
            return word.length() >= SHORTEST_BEGINNING;
        }
    }

    List<Sought> in(String typed) {
        var narrowing = split(typed)
                .filter(word -> !IN_BETWEEN.contains(word))
                .distinct()
                .limit(MOST)
                .toList();
        return (narrowing.isEmpty() ? split(typed).distinct().limit(MOST) : narrowing.stream())
                .map(word -> new Sought(word, codesCalled(word)))
                .toList();
    }

    private List<String> codesCalled(String word) {
        return Stream.concat(
                        Arrays.stream(Service.values())
                                .filter(service -> isCalled("service", service, word))
                                .map(SoughtWords::code),
                        Arrays.stream(DocumentType.values())
                                .filter(type -> isCalled("documentType", type, word))
                                .map(SoughtWords::code))
                .toList();
    }

    private boolean isCalled(String list, Enum<?> code, String word) {
        return Arrays.stream(Language.values())
                .flatMap(language -> split(codes.label(list, code.name(), language)))
                .anyMatch(called ->
                        called.equals(word) || word.length() >= SHORTEST_BEGINNING && called.startsWith(word));
    }

    static String code(Service service) {
        return "service:" + service.name();
    }

    static String code(DocumentType type) {
        return "kind:" + type.name();
    }

    static String code(AgreementStatus status) {
        return "status:" + status.name();
    }

    /** As the database splits titles and names. */
    private static Stream<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    }
}
