package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/** Puts a scope on paper: what is promised, and how a patient is referred under it. */
@ApplicationScoped
public class PrintingScope {

    @Inject
    Codes codes;

    public List<AgreementSheet.Line> lines(List<ScopeLine> scope) {
        return IntStream.range(0, scope.size())
                .mapToObj(i -> line(i + 1, scope.get(i)))
                .toList();
    }

    public List<AgreementSheet.Way> ways(List<ScopeLine> scope) {
        return scope.stream()
                .filter(line -> line.procedure() != null)
                .map(line -> way(label("service", line.service()), line.procedure()))
                .toList();
    }

    private AgreementSheet.Line line(int number, ScopeLine line) {
        return new AgreementSheet.Line(
                number,
                label("service", line.service()),
                line.beneficiaries().stream()
                        .sorted()
                        .map(beneficiary -> label("beneficiary", beneficiary))
                        .collect(Collectors.joining(", ")),
                commitment(line),
                line.payer() == null ? "-" : label("payer", line.payer()));
    }

    private static AgreementSheet.Way way(String service, Procedure procedure) {
        return new AgreementSheet.Way(
                service,
                procedure.contacts().stream().map(PrintingScope::contact).toList(),
                procedure.entrance(),
                procedure.documents().isEmpty() ? "-" : String.join(", ", procedure.documents()));
    }

    private static String contact(Procedure.Contact contact) {
        var limit = contact.answerWithinMinutes() == null
                ? ""
                : ", batas jawaban %d menit".formatted(contact.answerWithinMinutes());
        return "%s, telepon %s%s".formatted(contact.desk(), contact.phone(), limit);
    }

    private String commitment(ScopeLine line) {
        var times = line.commitment() == null
                ? null
                : line.commitment().times() + " kali per "
                        + label("scopeLineCommitmentPeriod", line.commitment().per())
                                .toLowerCase(Locale.ROOT);
        var answer = line.answerWithinMinutes() == null
                ? null
                : "rujukan dijawab dalam " + line.answerWithinMinutes() + " menit";
        var all = Stream.of(times, answer).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return all.isEmpty() ? "-" : all;
    }

    private String label(String list, Enum<?> code) {
        return codes.label(list, code.name(), Language.INDONESIAN);
    }
}
