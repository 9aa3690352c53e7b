package org.sambung.referrals.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.seal.SealedDocument;

/**
 * The clinical content of a referral, a superset of the national referral form; kept sealed.
 *
 * @param pulse beats per minute
 * @param temperature degrees Celsius
 * @param respiration breaths per minute
 * @param pain 0 to 10
 * @param diagnosis working diagnosis, ICD-10
 */
public record ClinicalSummary(
        @Schema(description = "Why the patient is referred; for an emergency the condition found.")
        @NotBlank
        @Size(max = 4000)
        String reason,

        @Size(max = 8000) String history,
        @Size(max = 200) String consciousness,

        @Schema(examples = "120/80") @Pattern(regexp = "[0-9]{2,3}/[0-9]{2,3}")
        String bloodPressure,

        @Min(0) @Max(300) Integer pulse,
        @DecimalMin("25.0") @DecimalMax("45.0") BigDecimal temperature,
        @Min(0) @Max(120) Integer respiration,
        @Size(max = 1000) String generalCondition,
        @Min(0) @Max(10) Integer pain,
        @Size(max = 1000) String allergies,
        @Size(max = 4000) String laboratory,
        @Size(max = 4000) String radiology,
        @Size(max = 4000) String therapy,

        @Schema(examples = "K35") @Pattern(regexp = "[A-Z][0-9]{2}(\\.[0-9A-Z]{1,4})?")
        String diagnosis,

        Set<Precaution> precautions) {

    /** All that is known of an emergency when it is declared. */
    public static ClinicalSummary ofCondition(String condition) {
        return new ClinicalSummary(
                condition, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Converter
    @ApplicationScoped
    public static class Sealed extends SealedDocument<ClinicalSummary> {
        Sealed() {
            super(ClinicalSummary.class, "referral|clinical_summary");
        }
    }
}
