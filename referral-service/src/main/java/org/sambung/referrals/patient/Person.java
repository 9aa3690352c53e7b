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
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "Who a patient is; kept sealed. A name may be a single word.", examples = """
                    {
                      "name": "Bambang",
                      "aliases": [
                        "Bams"
                      ],
                      "sex": "MALE",
                      "birthYear": 1987,
                      "nik": "6271012345670001",
                      "jknNumber": "0001234567890",
                      "allergies": "Penisilin"
                    }""")
public record Person(
        @Schema(examples = "Bambang") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "Other names.", examples = """
                    [
                      "Bams"
                    ]""") @Size(max = 10)
        List<@NotBlank @Size(max = 200) String> aliases,

        @Schema(description = "As in the national register.") @NotNull
        Sex sex,

        @Schema(description = "All that is known of many birth dates.", examples = "1987") @Min(1900) @Max(2100)
        Integer birthYear,

        @Schema(
                description = "The national identity number, 16 digits; absent with a reason.",
                examples = "6271012345670001")
        @Pattern(regexp = "[0-9]{16}")
        String nik,

        @Schema(description = "Why there is no NIK; needed exactly where nik is absent.")
        NikMissing nikMissingBecause,

        @Schema(description = "The number of the national insurance, 13 digits.", examples = "0001234567890")
        @Pattern(regexp = "[0-9]{13}")
        String jknNumber,

        @Schema(description = "What the patient does not bear.", examples = "Penisilin") @Size(max = 500)
        String allergies) {

    /** Who somebody is, for those who may know that but nothing clinical. */
    Person withoutClinical() {
        return new Person(name, aliases, sex, birthYear, nik, nikMissingBecause, jknNumber, null);
    }

    @Schema(description = "Why there is no NIK.")
    public enum NikMissing {
        NOT_YET_VERIFIED,
        NEVER_REGISTERED,
        FOREIGN_NATIONAL,
        UNKNOWN_IDENTITY
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Person> {
        Sealed() {
            super(Person.class, "patient|person");
        }
    }
}
