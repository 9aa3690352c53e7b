package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The signing as the paper shows it: what has been signed, else what the two sides have said of it so far. */
record PaperSigning(
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
        return new PaperSigning(
                true,
                signing.signedOn(),
                signing.place(),
                Map.of(Party.FACILITY, signing.facilityLetterNumber(), Party.PARTNER, signing.partnerLetterNumber()),
                signing.signatories(),
                signing.witnesses() == null ? List.of() : signing.witnesses());
    }
}
