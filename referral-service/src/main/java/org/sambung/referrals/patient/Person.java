package org.sambung.referrals.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.seal.SealedDocument;

/**
 * Who a patient is; kept sealed. A name may be a single word.
 *
 * @param birthYear all that is known of many birth dates
 * @param nik the national identity number, absent with a reason
 */
public record Person(
        @Schema(examples = "Bambang") @NotBlank @Size(max = 200)
        String name,

        @Size(max = 10) List<@NotBlank @Size(max = 200) String> aliases,
        @NotNull Sex sex,
        @Min(1900) @Max(2100) Integer birthYear,
        @Pattern(regexp = "[0-9]{16}") String nik,
        NikMissing nikMissingBecause,
        @Pattern(regexp = "[0-9]{13}") String jknNumber,
        @Size(max = 500) String allergies) {

    /** Who somebody is, for those who may know that but nothing clinical. */
    Person withoutClinical() {
        return new Person(name, aliases, sex, birthYear, nik, nikMissingBecause, jknNumber, null);
    }

    /** Why there is no NIK. */
    public enum NikMissing {
        NOT_YET_VERIFIED,
        NEVER_REGISTERED,
        FOREIGN_NATIONAL,
        UNKNOWN_IDENTITY
    }

    @Converter
    @ApplicationScoped
    static class Sealed extends SealedDocument<Person> {
        Sealed() {
            super(Person.class, "patient|person");
        }
    }
}
