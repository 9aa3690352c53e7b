package org.sambung.agreements.instrument;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An edition of the instrument, in short.")
record InstrumentView(
        @Schema(description = "Its name.", examples = "KLINIK-2023")
        String edition,

        @Schema(description = "From when on clinics are surveyed by it.", examples = "2023-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "Codes of its chapters.", examples = "[\"TKK\", \"PMKP\", \"PKP\"]")
        List<String> chapters,

        @Schema(description = "How many standards it has.", examples = "22")
        int standards,

        @Schema(description = "How many elements it has.", examples = "104")
        int elements) {

    static InstrumentView of(InstrumentContent content) {
        return new InstrumentView(
                content.edition(),
                content.effectiveFrom(),
                content.chapters().stream().map(InstrumentContent.Chapter::code).toList(),
                content.standards(),
                content.elements().size());
    }
}
