package org.sambung.referrals.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "Who a patient is; kept sealed. A name may be a single word.", examples = """
                    {
                      "name": "Bambang",
                      "aliases": [
                        "Bams"
                      ],
                      "sex": "MALE",
                      "birthYear": 1987,
                      "birthplace": "Palangka Raya",
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
                    ]""") @Size(max = Person.MOST_ALIASES)
        List<@NotBlank @Size(max = 200) String> aliases,

        @Schema(description = "As in the national register.") @NotNull
        Sex sex,

        @Schema(description = "All that is known of many birth dates.", examples = "1987") @Min(1900) @Max(2100)
        Integer birthYear,

        @Schema(description = "The whole birth date, where it is known; birthYear follows from it.")
        LocalDate birthDate,

        @Schema(description = "Where the person was born.", examples = "Palangka Raya") @Size(max = 200)
        String birthplace,

        @Schema(description = "Where the person lived.", examples = "Jl. Yos Sudarso 5, Palangka Raya") @Size(max = 500)
        String address,

        @Schema(
                description = "The national identity number, 16 digits; absent with a reason.",
                examples = "6271012345670001")
        @Pattern(regexp = "[0-9]{16}")
        String nik,

        @Schema(description = "Why there is no NIK; needed exactly where nik is absent.")
        NikMissing nikMissingBecause,

        @Schema(description = "The number in SATUSEHAT (IHS).", examples = "P02478375538") @Size(max = 50)
        String ihsNumber,

        @Schema(description = "Numbers in other registers.") @Size(max = 20)
        List<@NotNull @Valid Identifier> identifiers,

        @Schema(description = "Who is told when it matters, in this order.") @Size(max = 5)
        List<@NotNull @Valid NextOfKin> nextOfKin,

        @Schema(description = "The number of the national insurance, 13 digits.", examples = "0001234567890")
        @Pattern(regexp = "[0-9]{13}")
        String jknNumber,

        @Schema(description = "What the national insurance said of it when it was asked.") @Valid
        JknCheck jkn,

        @Schema(description = "To treatment and to sharing what is needed for it; clinical staff only.") @Valid
        Consent consent,

        @Schema(description = "What the patient does not bear.", examples = "Penisilin") @Size(max = 500)
        String allergies) {

    static final int MOST_ALIASES = 10;

    public Person {
        if (birthYear == null && birthDate != null) {
            birthYear = birthDate.getYear();
        }
    }

    /** What a person without papers is known by. */
    static Person provisional(String name, Sex sex) {
        return new Person(
                name,
                null,
                sex,
                null,
                null,
                null,
                null,
                null,
                NikMissing.NOT_YET_VERIFIED,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Who somebody is, for those who may know that but nothing clinical. */
    Person withoutClinical() {
        return withClinical(null, null);
    }

    /** The same person where only somebody without a view of clinical matters has described it anew. */
    Person keepingClinicalOf(Person before) {
        return withClinical(before.consent, before.allergies);
    }

    private Person withClinical(Consent consent, String allergies) {
        return with(aliases, jknNumber, jkn, consent, allergies);
    }

    /** The same person but for this. */
    private Person with(List<String> aliases, String jknNumber, JknCheck jkn, Consent consent, String allergies) {
        return new Person(
                name,
                aliases,
                sex,
                birthYear,
                birthDate,
                birthplace,
                address,
                nik,
                nikMissingBecause,
                ihsNumber,
                identifiers,
                nextOfKin,
                jknNumber,
                jkn,
                consent,
                allergies);
    }

    /** By that name, too, unless it is the name itself. */
    Person aliasOf(String known) {
        if (isCalled(known) || aliases != null && aliases.size() == MOST_ALIASES) {
            return this;
        }
        var all = Stream.concat(aliases == null ? Stream.of() : aliases.stream(), Stream.of(known))
                .toList();
        return with(all, jknNumber, jkn, consent, allergies);
    }

    private boolean isCalled(String known) {
        return name.equals(known) || aliases != null && aliases.contains(known);
    }

    /** Whether both are one: by NIK where both have one, else by name. What was learnt since makes nobody another. */
    public boolean isSameAs(Person other) {
        return nik == null || other.nik == null ? isCalled(other.name) : nik.equals(other.nik);
    }

    Person insured(String jknNumber, JknCheck jkn) {
        return with(aliases, jknNumber, jkn, consent, allergies);
    }

    /** What cannot be told by a single property. @param pointer of the person within the body */
    void demandConsistent(String pointer) {
        if ((nik == null) == (nikMissingBecause == null)) {
            throw ProblemException.invalid(pointer + "/nik", "nik-or-reason-needed");
        }
        if (birthDate != null && birthDate.getYear() != birthYear) {
            throw ProblemException.invalid(pointer + "/birthYear", "birth-year-differs");
        }
    }

    @Schema(description = "Why there is no NIK.")
    public enum NikMissing {
        NOT_YET_VERIFIED,
        NEVER_REGISTERED,
        FOREIGN_NATIONAL,
        UNKNOWN_IDENTITY
    }

    @Schema(description = "Whether a membership of the national insurance pays.")
    public enum JknState {
        ACTIVE,
        INACTIVE,
        NOT_REGISTERED
    }

    @Schema(description = "How a patient has said it.")
    public enum ConsentForm {
        WRITTEN,
        SPOKEN,
        BY_GUARDIAN
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
