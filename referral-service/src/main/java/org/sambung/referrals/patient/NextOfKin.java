package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who stands near a patient, and how to reach them.")
public record NextOfKin(
        @Schema(examples = "Siti") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "To the patient.", examples = "Ibu") @Size(max = 50)
        String relation,

        @Schema(description = "Where they can be called.", examples = "+62 812 0000 0000") @Size(max = 50)
        String phone,

        @Schema(description = "Where they live.", examples = "Jl. Tjilik Riwut 1, Palangka Raya") @Size(max = 500)
        String address) {}
