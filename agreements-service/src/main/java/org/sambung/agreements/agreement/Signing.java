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
import org.sambung.platform.seal.SealedDocument;

/** The signing of an agreement: when, where, under which numbers, by whom, before whom. Kept sealed, for it names people. */
@Schema(description = "The signing: each party's own letter number, signatories of both, witnesses.")
public record Signing(
        @Schema(examples = "W17.PAS5-HH.04.02-1021") @NotBlank @Size(max = 100)
        String facilityLetterNumber,

        @Schema(examples = "PKS/23/XII/2025/Rumkit") @NotBlank @Size(max = 100)
        String partnerLetterNumber,

        @NotNull LocalDate signedOn,
        @NotBlank @Size(max = 200) String place,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Signatory> signatories,
        @Size(max = 20) List<@NotNull @Valid Witness> witnesses) {

    /** Who was there and signed as witness. */
    @Schema(name = "Witness")
    public record Witness(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String position,
            @Size(max = 200) String institution) {}

    boolean signedByEachParty() {
        return Arrays.stream(Party.values())
                .allMatch(party -> signatories.stream().anyMatch(signatory -> signatory.party() == party));
    }

    @Converter
    @ApplicationScoped
    static class Sealed extends SealedDocument<Signing> {
        Sealed() {
            super(Signing.class, "agreement|signing");
        }
    }
}
