package org.sambung.referrals.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.sambung.platform.seal.SealedDocument;

/** When, where and to whom the patient shall come; kept sealed, for a clinic's name tells the illness. */
public record Appointment(
        @NotNull Instant at,
        @Size(max = 200) String clinic,
        @Size(max = 200) String doctor,
        @Size(max = 2000) String preparation) {

    @Converter
    @ApplicationScoped
    public static class Sealed extends SealedDocument<Appointment> {
        Sealed() {
            super(Appointment.class, "referral|appointment");
        }
    }
}
