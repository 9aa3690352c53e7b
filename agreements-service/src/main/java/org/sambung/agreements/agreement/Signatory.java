package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who signs for a party.")
public record Signatory(
        @Schema(description = "For which party.") @NotNull Party party,

        @Schema(examples = "Rahmat Hidayat") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "Kepala Rutan") @NotBlank @Size(max = 200)
        String position,

        @Schema(description = "NIP or NRP, if known.", examples = "197801012005011001") @Size(max = 50)
        String employeeNumber,

        @Schema(description = "In which capacity.") @NotNull Capacity capacity,

        @Schema(description = "Needed unless the capacity is SELF; must cover the day of signing.") @Valid
        Mandate mandate) {

    @Schema(
            description = "SELF: the office holder; ON_BEHALF: a.n.; ACTING: Plt., the office being "
                    + "vacant; DAILY_ACTING: Plh., the holder being away.")
    public enum Capacity {
        /** The office holder. */
        SELF(null),
        /** In the name of the office holder. */
        ON_BEHALF("a.n."),
        /** Acting while the office is vacant. */
        ACTING("Plt."),
        /** Acting while the holder is away. */
        DAILY_ACTING("Plh.");

        private final String abbreviation;

        Capacity(String abbreviation) {
            this.abbreviation = abbreviation;
        }

        /** As it stands before the position on a paper; null for who holds the office. */
        public String abbreviation() {
            return abbreviation;
        }
    }

    @Schema(
            name = "Mandate",
            description = "The paper that lets somebody sign for another, and the days it covers, both " + "inclusive.")
    public record Mandate(
            @Schema(description = "The number of the paper.", examples = "SP/12/XI/2025") @NotBlank @Size(max = 100)
            String number,

            @Schema(description = "First day covered.", examples = "2025-11-01") @NotNull
            LocalDate validFrom,

            @Schema(description = "Last day covered.", examples = "2025-12-31") @NotNull
            LocalDate validUntil) {

        boolean covers(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }
    }

    boolean mayMandateSignOn(LocalDate day) {
        return capacity == Capacity.SELF || mandate != null && mandate.covers(day);
    }
}
