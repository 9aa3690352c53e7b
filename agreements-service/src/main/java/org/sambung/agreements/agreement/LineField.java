package org.sambung.agreements.agreement;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can differ in a line between two versions, as plain text. */
@Schema(description = "What differs in a line of the scope.")
enum LineField {
    BENEFICIARIES(line -> line.beneficiaries().stream().sorted().map(Enum::name).collect(Collectors.joining(", "))),
    COMMITMENT(line -> line.commitment() == null
            ? null
            : line.commitment().times() + "/" + line.commitment().per()),
    ANSWER_WITHIN_MINUTES(line -> line.answerWithinMinutes() == null ? null : line.answerWithinMinutes() + ""),
    PAYER(line -> line.payer() == null ? null : line.payer().name()),
    CONTACTS(ofProcedure(
            procedure -> procedure.contacts().stream().map(LineField::told).collect(Collectors.joining("; ")))),
    ENTRANCE(ofProcedure(Procedure::entrance)),
    DOCUMENTS(ofProcedure(procedure -> String.join(", ", procedure.documents())));

    private final Function<ScopeLine, String> text;

    LineField(Function<ScopeLine, String> text) {
        this.text = text;
    }

    /** Null where a line says nothing of it. */
    String of(ScopeLine line) {
        return text.apply(line);
    }

    private static Function<ScopeLine, String> ofProcedure(Function<Procedure, String> text) {
        return line -> line.procedure() == null ? null : text.apply(line.procedure());
    }

    private static String told(Procedure.Contact contact) {
        var limit = contact.answerWithinMinutes() == null ? "" : " (" + contact.answerWithinMinutes() + " min)";
        var unit = contact.unit() == null ? "" : " [" + contact.unit() + "]";
        return contact.desk() + unit + " " + contact.phone() + limit;
    }
}
