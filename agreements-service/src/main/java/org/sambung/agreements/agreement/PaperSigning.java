package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sambung.agreements.paper.Papers;
import org.sambung.agreements.paper.SignatureBlock;

/** The signing as the paper shows it: what has been signed, else what the two sides have said of it so far. */
public record PaperSigning(
        boolean signed,
        LocalDate on,
        String place,
        Map<Party, String> numbers,
        List<Signatory> signatories,
        List<Signing.Witness> witnesses) {

    static PaperSigning of(Agreement agreement) {
        var signing = agreement.getSigning();
        if (signing == null) {
            var known = agreement.getPreparation();
            return new PaperSigning(
                    false,
                    known.plannedFor(),
                    known.place(),
                    known.letterNumbers(),
                    known.signatories(),
                    known.witnesses());
        }
        return of(signing);
    }

    /** @param signing null while it is not signed, and nothing is known of it */
    public static PaperSigning of(Signing signing) {
        if (signing == null) {
            return new PaperSigning(false, null, null, Map.of(), List.of(), List.of());
        }
        return new PaperSigning(
                true,
                signing.signedOn(),
                signing.place(),
                Map.of(Party.FACILITY, signing.facilityLetterNumber(), Party.PARTNER, signing.partnerLetterNumber()),
                signing.signatories(),
                signing.witnesses() == null ? List.of() : signing.witnesses());
    }

    /** Where each party signs; a line to write on where nobody is known yet. */
    public List<SignatureBlock> signatoryBlocks() {
        return Stream.of(Party.values())
                .flatMap(party -> blocks(party, party == Party.FACILITY ? "Pihak Kesatu" : "Pihak Kedua"))
                .toList();
    }

    private Stream<SignatureBlock> blocks(Party party, String heading) {
        var known = signatories.stream()
                .filter(signatory -> signatory.party() == party)
                .map(signatory -> block(heading, signatory))
                .toList();
        return known.isEmpty() ? Stream.of(SignatureBlock.blank(heading)) : known.stream();
    }

    private static SignatureBlock block(String heading, Signatory signatory) {
        var mandate = signatory.mandate();
        return new SignatureBlock(
                heading,
                signatory.capacity().abbreviation(),
                signatory.position(),
                signatory.name(),
                signatory.employeeNumber(),
                mandate == null
                        ? null
                        : "Surat kuasa %s, berlaku %s s.d. %s"
                                .formatted(
                                        mandate.number(),
                                        Papers.day(mandate.validFrom()),
                                        Papers.day(mandate.validUntil())));
    }

    /** Where those sign who were there. */
    public List<SignatureBlock> witnessBlocks() {
        return witnesses.isEmpty() && !signed
                ? List.of(SignatureBlock.blank("Saksi"), SignatureBlock.blank("Saksi"))
                : witnesses.stream()
                        .map(witness -> new SignatureBlock(
                                witness.institution() == null ? "Saksi" : witness.institution(),
                                null,
                                witness.position(),
                                witness.name(),
                                null,
                                null))
                        .toList();
    }
}
