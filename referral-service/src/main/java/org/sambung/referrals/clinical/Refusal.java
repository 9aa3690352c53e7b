package org.sambung.referrals.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "That the patient does not want to go, knowing what it means; kept sealed.")
public record Refusal(
        @Schema(description = "Who explained it.", examples = "dr. Ratih Permana") @NotBlank @Size(max = 200)
        String counselledBy,

        @Schema(description = "What was explained.", examples = "Risiko perforasi apendiks dijelaskan")
        @NotBlank
        @Size(max = 4000)
        String counselling,

        @Schema(description = "Who was there and is neither of the two.", examples = "Perawat Sari")
        @NotBlank
        @Size(max = 200)
        String witness) {

    @Converter
    @Immutable
    @ApplicationScoped
    public static class Sealed extends SealedDocument<Refusal> {
        Sealed() {
            super(Refusal.class, "referral|refusal");
        }
    }
}
