package org.sambung.agreements.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What two versions of a scope differ in.")
public record Difference(
        @Schema(description = "The earlier version.", examples = "1")
        int from,

        @Schema(description = "The later version.", examples = "2")
        int to,

        @Schema(description = "Lines that only the later one has.")
        List<ScopeLine> added,

        @Schema(description = "Lines that only the earlier one has.")
        List<ScopeLine> removed,

        @Schema(description = "What lines of both say otherwise.")
        List<Changed> changed,

        @Schema(
                description = "The same to be read, in the language asked for; it says so where nothing differs.",
                examples = "[\"Rujukan gawat darurat: pintu masuk berubah dari 'Poli' menjadi 'IGD'.\"]")
        List<String> sentences) {

    @Schema(name = "ChangedLine", description = "What a line of both versions says otherwise.")
    public record Changed(
            @Schema(description = "The line.", examples = "REFERRAL_EMERGENCY")
            Service service,

            @Schema(description = "What of it.", examples = "ENTRANCE")
            LineField field,

            @Schema(description = "In the earlier version; absent where it said nothing.", examples = "Poli")
            String from,

            @Schema(description = "In the later version; absent where it says nothing.", examples = "IGD")
            String to) {}
}
