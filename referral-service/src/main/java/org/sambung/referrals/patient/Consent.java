package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PatientConsent", description = "What a patient has said to treatment and to sharing.")
public record Consent(
        @Schema(description = "Whether it was given.", examples = "true")
        boolean given,

        @Schema(description = "How.") @NotNull Person.ConsentForm form,

        @Schema(description = "When, a day in the facility's zone.") @NotNull
        LocalDate on) {}
