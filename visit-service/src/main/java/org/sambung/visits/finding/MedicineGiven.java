package org.sambung.visits.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MedicineGiven", description = "A medicine that was given.")
public record MedicineGiven(
        @Schema(description = "What it is called, with its strength.", examples = "Parasetamol 500 mg")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "How it is to be taken.", examples = "3 x 1 sesudah makan") @Size(max = 200)
        String dose,

        @Schema(description = "How much was given.", examples = "10 tablet") @Size(max = 100)
        String quantity) {}
