package org.sambung.referrals.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "Who guards the patient on the way, and in which vehicle; kept sealed, for " + "it names people.")
public record Escort(
        @Schema(description = "At least two for a departure.", examples = """
                    [
                      {
                        "name": "Dedi Kurniawan",
                        "employeeNumber": "199002142014031003"
                      },
                      {
                        "name": "Hendra Gunawan",
                        "employeeNumber": "199105062015031004"
                      }
                    ]""") @NotNull @Size(max = 20)
        List<@NotNull @Valid Officer> officers,

        @Schema(description = "Whether the police guards too.")
        boolean police,

        @Schema(description = "Which vehicle.", examples = "Ambulans DA 1234 XY") @Size(max = 100)
        String vehicle,

        @Schema(description = "Which restraint, if any.", examples = "Borgol selama perjalanan") @Size(max = 1000)
        String restraint) {

    @Schema(name = "EscortOfficer", description = "A guard.")
    public record Officer(
            @Schema(examples = "Dedi Kurniawan") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "NIP, if known.", examples = "199002142014031003") @Size(max = 50)
            String employeeNumber) {}

    @Converter
    @Immutable
    @ApplicationScoped
    public static class Sealed extends SealedDocument<Escort> {
        Sealed() {
            super(Escort.class, "referral|escort");
        }
    }
}
