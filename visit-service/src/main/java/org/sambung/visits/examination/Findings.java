package org.sambung.visits.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.coding.Icd10;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.seal.SealedDocument;

@Schema(
        name = "ExaminationFindings",
        description = "What was found; kept sealed. All of it may be absent: that somebody is well is a finding, too.")
record Findings(
        @Schema(description = "Of what the patient complains.", examples = "Batuk sejak tiga minggu") @Size(max = 2000)
        String complaint,

        @Schema(description = "Upper blood pressure, mmHg.", examples = "120") @Min(40) @Max(300)
        Integer systolic,

        @Schema(description = "Lower blood pressure, mmHg.", examples = "80") @Min(20) @Max(200)
        Integer diastolic,

        @Schema(description = "Beats in a minute.", examples = "76") @Min(20) @Max(250)
        Integer pulse,

        @Schema(description = "Breaths in a minute.", examples = "18") @Min(4) @Max(80)
        Integer respiration,

        @Schema(description = "Degrees Celsius.", examples = "36.8") @DecimalMin("30") @DecimalMax("45")
        BigDecimal temperature,

        @Schema(description = "Kilograms.", examples = "62.5") @DecimalMin("2") @DecimalMax("350")
        BigDecimal weight,

        @Schema(description = "What it is taken for, ICD-10.", examples = "R05") @Pattern(regexp = Icd10.CODE)
        String assessment,

        @Schema(description = "What was done.", examples = "Edukasi etika batuk") @Size(max = 2000)
        String action) {

    /** @throws ProblemException 400 where the pressures are the wrong way round */
    void demandPlausible(String place) {
        if (systolic != null && diastolic != null && diastolic >= systolic) {
            throw ProblemException.invalid(place + "/diastolic", "diastolic-not-below-systolic");
        }
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Findings> {
        Sealed() {
            super(Findings.class, "examination|findings");
        }
    }
}
