package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.agreements.agreement.Difference.Changed;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/** Says what two versions of a scope differ in, for programs and for people. */
@ApplicationScoped
public class ComparingVersions {

    @Inject
    Codes codes;

    Difference between(AgreementVersion from, AgreementVersion to, Language language) {
        return between(from.getNumber(), from.getScope(), to.getNumber(), to.getScope(), language);
    }

    public Difference between(int from, List<ScopeLine> before, int to, List<ScopeLine> after, Language language) {
        var added = without(after, before);
        var removed = without(before, after);
        var changed = before.stream()
                .flatMap(line -> line(after, line.service()).stream().flatMap(other -> changes(line, other)))
                .toList();
        return new Difference(from, to, added, removed, changed, sentences(added, removed, changed, language));
    }

    private static List<ScopeLine> without(List<ScopeLine> lines, List<ScopeLine> others) {
        return lines.stream()
                .filter(line -> line(others, line.service()).isEmpty())
                .toList();
    }

    private static Optional<ScopeLine> line(List<ScopeLine> lines, Service service) {
        return lines.stream().filter(line -> line.service() == service).findFirst();
    }

    private static Stream<Changed> changes(ScopeLine before, ScopeLine after) {
        return Arrays.stream(LineField.values())
                .filter(field -> !Objects.equals(field.of(before), field.of(after)))
                .map(field -> new Changed(before.service(), field, field.of(before), field.of(after)));
    }

    private List<String> sentences(
            List<ScopeLine> added, List<ScopeLine> removed, List<Changed> changed, Language language) {
        var sentences = new ArrayList<String>();
        added.forEach(line -> sentences.add(say(Sentence.ADDED, language, service(line.service(), language))));
        removed.forEach(line -> sentences.add(say(Sentence.REMOVED, language, service(line.service(), language))));
        changed.forEach(one -> sentences.add(say(
                Sentence.CHANGED,
                language,
                service(one.service(), language),
                codes.label("lineField", one.field().name(), language).toLowerCase(Locale.ROOT),
                said(one.field(), one.from(), language),
                said(one.field(), one.to(), language))));
        return sentences.isEmpty() ? List.of(say(Sentence.SAME, language)) : sentences;
    }

    private String service(Service service, Language language) {
        return codes.label("service", service.name(), language);
    }

    /** What a line says of it in words: no codes. */
    private String said(LineField field, String text, Language language) {
        return text == null
                ? say(Sentence.NOTHING, language)
                : "'"
                        + switch (field) {
                            case BENEFICIARIES ->
                                Arrays.stream(text.split(", "))
                                        .map(one -> codes.label("beneficiary", one, language))
                                        .collect(Collectors.joining(", "));
                            case PAYER -> codes.label("payer", text, language);
                            case COMMITMENT -> often(text.split("/"), language);
                            default -> text;
                        }
                        + "'";
    }

    private String often(String[] timesAndPeriod, Language language) {
        var period = codes.label("scopeLineCommitmentPeriod", timesAndPeriod[1], language);
        return say(Sentence.OFTEN, language, timesAndPeriod[0], period.toLowerCase(Locale.ROOT));
    }

    private static String say(Sentence sentence, Language language, Object... words) {
        return (language == Language.ENGLISH ? sentence.english : sentence.indonesian).formatted(words);
    }

    private enum Sentence {
        ADDED("%s ditambahkan.", "%s was added."),
        REMOVED("%s dihapus.", "%s was removed."),
        CHANGED("%s: %s berubah dari %s menjadi %s.", "%s: %s changed from %s to %s."),
        NOTHING("tidak diatur", "nothing"),
        OFTEN("%s kali per %s", "%s per %s"),
        SAME("Ruang lingkup tidak berubah.", "The scope is the same.");

        private final String indonesian;
        private final String english;

        Sentence(String indonesian, String english) {
            this.indonesian = indonesian;
            this.english = english;
        }
    }
}
