package org.sambung.referrals.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(
        description = "When, where and to whom the patient shall come; kept sealed, for a clinic's "
                + "name tells the illness.")
public record Appointment(
        @Schema(description = "When the patient shall be there, UTC.", examples = "2026-02-06T02:00:00Z") @NotNull
        Instant at,

        @Schema(description = "Which clinic of the hospital.", examples = "Poli bedah") @Size(max = 200)
        String clinic,

        @Schema(description = "Which doctor.", examples = "dr. Wahyu Santosa") @Size(max = 200)
        String doctor,

        @Schema(description = "What must be prepared.", examples = "Puasa 6 jam") @Size(max = 2000)
        String preparation) {

    @Converter
    @Immutable
    @ApplicationScoped
    public static class Sealed extends SealedDocument<Appointment> {
        Sealed() {
            super(Appointment.class, "referral|appointment");
        }
    }
}
