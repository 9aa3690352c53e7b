package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who signs for a party.
 *
 * @param employeeNumber NIP or NRP, if known
 * @param mandate needed unless the capacity is SELF
 */
public record Signatory(
        @NotNull Party party,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String position,
        @Size(max = 50) String employeeNumber,
        @NotNull Capacity capacity,
        @Valid Mandate mandate) {

    /** In which capacity somebody signs. */
    public enum Capacity {
        /** The office holder. */
        SELF,
        /** a.n., in the name of the office holder. */
        ON_BEHALF,
        /** Plt., acting while the office is vacant. */
        ACTING,
        /** Plh., acting while the holder is away. */
        DAILY_ACTING
    }

    /** The paper that lets somebody sign for another, and the days it covers, both inclusive. */
    @Schema(name = "Mandate")
    public record Mandate(
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil) {

        boolean covers(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }
    }

    boolean mayMandateSignOn(LocalDate day) {
        return capacity == Capacity.SELF || mandate != null && mandate.covers(day);
    }
}
