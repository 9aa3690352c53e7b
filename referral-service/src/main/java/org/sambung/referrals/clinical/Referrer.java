package org.sambung.referrals.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "The referring doctor and officer, as the national form names them; kept sealed.")
public record Referrer(
        @Schema(
                description = "Who recommended or countersigned; absent while no doctor has.",
                examples = "dr. Ratih Permana")
        String doctor,

        @Schema(description = "The doctor's employee number.", examples = "198001012010012001")
        String doctorNumber,

        @Schema(description = "The nurse who recommended it; absent when a doctor did.", examples = "Ns. Sari Dewi")
        String officer) {

    @Converter
    @Immutable
    @ApplicationScoped
    public static class Sealed extends SealedDocument<Referrer> {
        Sealed() {
            super(Referrer.class, "referral|referrer");
        }
    }
}
