package org.sambung.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AgreementVersion", description = "The scope as it was, is, or is to be.")
record VersionView(
        @Schema(description = "The number of the version, from 1.", examples = "2")
        int number,

        @Schema(description = "How it came about.", examples = "ADDENDUM")
        AgreementVersion.Origin origin,

        @Schema(description = "The addendum that made it; absent where none did.")
        UUID addendumId,

        @Schema(description = "Which side made it.", examples = "PARTNER")
        Party side,

        @Schema(description = "Who made it; absent where nobody kept it.", examples = "Humas Mitra")
        String by,

        @Schema(description = "Why, where a reason was given.", examples = "Dokter hanya tersedia dua kali sebulan")
        String because,

        @Schema(description = "When it was made, UTC.") Instant madeAt,

        @Schema(description = "Its first day in the facility's zone; absent of what was not signed.")
        LocalDate effectiveFrom,

        @Schema(description = "Whether it is the one that counts today.", examples = "true")
        boolean current,

        @Schema(description = "What the partner promises in it.")
        List<ScopeLine> scope) {

    static VersionView of(AgreementVersion version, int current) {
        var note = version.getNote();
        return new VersionView(
                version.getNumber(),
                version.getOrigin(),
                version.getAddendumId(),
                version.getSide(),
                note == null ? null : note.by(),
                note == null ? null : note.because(),
                version.getMadeAt(),
                version.getEffectiveFrom(),
                version.getNumber() == current,
                version.getScope());
    }
}
