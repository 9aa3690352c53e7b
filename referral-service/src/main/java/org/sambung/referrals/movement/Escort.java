package org.sambung.referrals.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.seal.SealedDocument;

/** Who guards the patient on the way, and in which vehicle; kept sealed, for it names people. */
public record Escort(
        @NotNull @Size(max = 20) List<@NotNull @Valid Officer> officers,
        boolean police,
        @Size(max = 100) String vehicle,
        @Size(max = 1000) String restraint) {

    /** A guard. */
    @Schema(name = "EscortOfficer")
    public record Officer(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 50) String employeeNumber) {}

    @Converter
    @ApplicationScoped
    public static class Sealed extends SealedDocument<Escort> {
        Sealed() {
            super(Escort.class, "referral|escort");
        }
    }
}
