package org.sambung.platform.coding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.language.Language;

/** A code with what people call it. */
@Schema(description = "A code with what people call it.")
public record Code(
        @Schema(description = "As it stands in requests and answers.", examples = "nurse")
        String code,

        @Schema(description = "In the language asked for.", examples = "Perawat")
        String label,

        @Schema(description = "In Indonesian.", examples = "Perawat")
        String id,

        @Schema(description = "In English.", examples = "Nurse")
        String en) {

    static Code of(String code, String id, String en, Language language) {
        return new Code(code, language == Language.ENGLISH ? en : id, id, en);
    }
}
