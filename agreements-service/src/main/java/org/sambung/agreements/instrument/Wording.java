package org.sambung.agreements.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.language.Language;

@Schema(description = "The same in Indonesian and English.")
public record Wording(
        @Schema(description = "In Indonesian.", examples = "Tata kelola klinik") @NotBlank @Size(max = 300)
        String id,

        @Schema(description = "In English.", examples = "Governance of the clinic") @NotBlank @Size(max = 300)
        String en) {

    public String in(Language language) {
        return language == Language.ENGLISH ? en : id;
    }
}
