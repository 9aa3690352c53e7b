package org.sambung.referrals.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.coding.Icd10;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "The clinical content of a referral, a superset of the national referral " + "form; kept sealed.")
public record ClinicalSummary(
        @Schema(
                description = "Why the patient is referred; for an emergency the condition found.",
                examples = "Nyeri perut kanan bawah sejak kemarin")
        @NotBlank
        @Size(max = ClinicalSummary.LONGEST_REASON)
        String reason,

        @Schema(description = "History and physical examination.", examples = "Mual, demam; nyeri tekan McBurney")
        @Size(max = 8000)
        String history,

        @Schema(description = "State of consciousness.", examples = "Compos mentis") @Size(max = 200)
        String consciousness,

        @Schema(examples = "120/80", description = "Systolic and diastolic, mmHg.")
        @Pattern(regexp = "[0-9]{2,3}/[0-9]{2,3}")
        String bloodPressure,

        @Schema(description = "Beats per minute.", examples = "96") @Min(0) @Max(300)
        Integer pulse,

        @Schema(description = "Degrees Celsius.", examples = "38.2") @DecimalMin("25.0") @DecimalMax("45.0")
        BigDecimal temperature,

        @Schema(description = "Breaths per minute.", examples = "20") @Min(0) @Max(120)
        Integer respiration,

        @Schema(description = "How the patient is on the whole.", examples = "Sakit sedang") @Size(max = 1000)
        String generalCondition,

        @Schema(description = "0, none, to 10.", examples = "7") @Min(0) @Max(10)
        Integer pain,

        @Schema(description = "What the patient does not bear.", examples = "Penisilin") @Size(max = 1000)
        String allergies,

        @Schema(description = "Results of the laboratory.", examples = "Leukosit 15.200") @Size(max = 4000)
        String laboratory,

        @Schema(description = "Results of radiology.", examples = "USG: apendiks menebal") @Size(max = 4000)
        String radiology,

        @Schema(description = "Therapy and procedures given so far.", examples = "Infus RL 20 tetes per menit")
        @Size(max = 4000)
        String therapy,

        @Schema(examples = "K35", description = "Working diagnosis, ICD-10.") @Pattern(regexp = Icd10.CODE)
        String diagnosis,

        @Schema(description = "What to protect oneself against.")
        Set<@NotNull Precaution> precautions) {

    static final int LONGEST_REASON = 4000;

    /** All that is known of an emergency when it is declared. */
    public static ClinicalSummary ofCondition(String condition) {
        return new ClinicalSummary(
                condition, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Converter
    @Immutable
    @ApplicationScoped
    public static class Sealed extends SealedDocument<ClinicalSummary> {
        Sealed() {
            super(ClinicalSummary.class, "referral|clinical_summary");
        }
    }
}
