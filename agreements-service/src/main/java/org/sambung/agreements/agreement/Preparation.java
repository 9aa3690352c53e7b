package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.seal.SealedDocument;

/** What is known of a signing before it. Kept sealed, for it names people. */
@Schema(description = "What the two sides know of the signing to come.")
public record Preparation(
        @Schema(description = "The day, in the facility's zone; absent while open.", examples = "2025-12-02")
        LocalDate plannedFor,

        @Schema(description = "Where; absent while open.", examples = "Palangka Raya")
        String place,

        @Schema(
                description = "The letter number of each side that has given it.",
                examples = "{\"FACILITY\": \"W17.PAS5-HH.04.02-1021\"}")
        Map<Party, String> letterNumbers,

        @Schema(description = "Who is to sign.") List<Signatory> signatories,

        @Schema(description = "Who else is to be there and sign.")
        List<Signing.Witness> witnesses) {

    static final Preparation NONE = new Preparation(null, null, Map.of(), List.of(), List.of());

    /** With what one side adds; the other's part is not its own. */
    Preparation with(PrepareSigning more, Party side) {
        var numbers = new EnumMap<Party, String>(Party.class);
        numbers.putAll(letterNumbers);
        if (more.letterNumber() != null) {
            numbers.put(side, more.letterNumber());
        }
        return new Preparation(
                more.plannedFor() == null ? plannedFor : more.plannedFor(),
                more.place() == null ? place : more.place(),
                numbers,
                more.signatories() == null ? signatories : signatories(more.signatories(), side),
                more.witnesses() == null ? witnesses : more.witnesses());
    }

    private List<Signatory> signatories(List<Signatory> own, Party side) {
        if (own.stream().anyMatch(signatory -> signatory.party() != side)) {
            throw new ProblemException(422, "signatory-must-be-of-own-side");
        }
        var others = signatories.stream().filter(signatory -> signatory.party() != side);
        return java.util.stream.Stream.concat(others, own.stream()).toList();
    }

    boolean hasLetterNumberOf(Party side) {
        return letterNumbers.containsKey(side);
    }

    boolean hasSignatoryOf(Party side) {
        return signatories.stream().anyMatch(signatory -> signatory.party() == side);
    }

    /** Whether nobody of that side lacks a mandate; of the planned day, where there is one. */
    boolean isMandated(Party side) {
        return signatories.stream()
                .filter(signatory -> signatory.party() == side)
                .allMatch(signatory -> plannedFor == null
                        ? signatory.capacity() == Signatory.Capacity.SELF || signatory.mandate() != null
                        : signatory.mayMandateSignOn(plannedFor));
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Preparation> {
        Sealed() {
            super(Preparation.class, "agreement|preparation");
        }
    }
}
