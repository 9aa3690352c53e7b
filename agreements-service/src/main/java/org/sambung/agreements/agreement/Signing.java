package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** The signing of an agreement: when, where, under which numbers, by whom, before whom. Kept sealed, for it names people. */
@Schema(description = "The signing: each party's own letter number, signatories of both, witnesses.")
public record Signing(
        @Schema(examples = "W17.PAS5-HH.04.02-1021", description = "The facility's own letter number.")
        @NotBlank
        @Size(max = 100)
        String facilityLetterNumber,

        @Schema(examples = "PKS/23/XII/2025/Rumkit", description = "The partner's own letter number.")
        @NotBlank
        @Size(max = 100)
        String partnerLetterNumber,

        @Schema(description = "The day of signing, in the facility's zone.", examples = "2025-12-02") @NotNull
        LocalDate signedOn,

        @Schema(description = "Where it was signed.", examples = "Palangka Raya") @NotBlank @Size(max = 200)
        String place,

        @Schema(description = "At least one of each party.", examples = """
                    [
                      {
                        "party": "FACILITY",
                        "name": "Rahmat Hidayat",
                        "position": "Kepala Rutan",
                        "employeeNumber": "197801012005011001",
                        "capacity": "SELF"
                      },
                      {
                        "party": "PARTNER",
                        "name": "Sari Wulandari",
                        "position": "Wakil Kepala RS",
                        "capacity": "ON_BEHALF",
                        "mandate": {
                          "number": "SP/12/XI/2025",
                          "validFrom": "2025-11-01",
                          "validUntil": "2025-12-31"
                        }
                      }
                    ]""") @NotEmpty @Size(max = 10)
        List<@NotNull @Valid Signatory> signatories,

        @Schema(description = "Who else was there and signed.") @Size(max = 20)
        List<@NotNull @Valid Witness> witnesses) {

    @Schema(name = "Witness", description = "Who was there and signed as witness.")
    public record Witness(
            @Schema(examples = "Yudi Saputra") @NotBlank @Size(max = 200)
            String name,

            @Schema(examples = "Kepala Kantor Wilayah") @NotBlank @Size(max = 200)
            String position,

            @Schema(description = "Whom the witness stands for.", examples = "Kanwil Ditjenpas Kalimantan Tengah")
            @Size(max = 200)
            String institution) {}

    boolean signedByEachParty() {
        return Arrays.stream(Party.values())
                .allMatch(party -> signatories.stream().anyMatch(signatory -> signatory.party() == party));
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Signing> {
        Sealed() {
            super(Signing.class, "agreement|signing");
        }
    }
}
