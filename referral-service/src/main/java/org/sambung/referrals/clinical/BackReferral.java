package org.sambung.referrals.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.coding.Icd10;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "The hospital's answer (rujuk balik): result, treatment, what must follow; " + "kept sealed.")
public record BackReferral(
        @Schema(description = "Result and treatment.", examples = "Apendektomi tanpa penyulit, luka kering")
        @NotBlank
        @Size(max = 8000)
        String summary,

        @Schema(examples = "K35", description = "ICD-10.") @Pattern(regexp = Icd10.CODE)
        String diagnosis,

        @Schema(description = "What is to be taken.", examples = "Parasetamol 3 x 500 mg selama 5 hari")
        @Size(max = 4000)
        String medication,

        @Schema(
                description = "The day of the control, in the facility's zone; becomes an obligation.",
                examples = "2026-02-13")
        LocalDate controlDate,

        @Schema(
                description =
                        "Where the control is; the facility's clinic if there is a day and no place. At the hospital, a referral is drafted for it.")
        ControlPlace controlAt,

        @Schema(description = "What the patient must not do.", examples = "Tidak mengangkat beban selama 2 minggu")
        @Size(max = 2000)
        String restrictions) {

    /** A control that is asked for takes place somewhere: whoever is told of it need not guess. */
    public BackReferral {
        if (controlDate != null && controlAt == null) {
            controlAt = ControlPlace.CLINIC;
        }
    }

    /** Whether the patient shall be looked at again on the same day, in the same place. */
    public boolean hasControlOf(BackReferral another) {
        return Objects.equals(controlDate, another.controlDate) && controlAt == another.controlAt;
    }

    /** Whether the patient shall come to the hospital again. */
    public boolean asksToComeAgain() {
        return controlDate != null && controlAt == ControlPlace.HOSPITAL;
    }

    /** By which day the facility's own clinic shall look again; null if it shall not, or the hospital named no day. */
    public LocalDate lookAgainBy() {
        return controlAt == ControlPlace.HOSPITAL ? null : controlDate;
    }

    /** What the letter of that next referral says until a clinician writes it. */
    public ClinicalSummary asLetter(ClinicalSummary before) {
        return new ClinicalSummary(
                summary.length() > ClinicalSummary.LONGEST_REASON
                        ? summary.substring(0, ClinicalSummary.LONGEST_REASON)
                        : summary,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                before == null ? null : before.allergies(),
                null,
                null,
                medication,
                diagnosis,
                before == null ? null : before.precautions());
    }

    @Converter
    @Immutable
    @ApplicationScoped
    public static class Sealed extends SealedDocument<BackReferral> {
        Sealed() {
            super(BackReferral.class, "referral|back_referral");
        }
    }
}
