package org.sambung.visits.finding;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(name = "Vitals", description = "What was measured, each in its unit; what lies outside is a typing error.")
public record Vitals(
        @Schema(description = "Upper blood pressure, mmHg.", examples = "120") @Min(40) @Max(300)
        Integer systolic,

        @Schema(description = "Lower blood pressure, mmHg.", examples = "80") @Min(20) @Max(200)
        Integer diastolic,

        @Schema(description = "Beats per minute.", examples = "84") @Min(20) @Max(250)
        Integer pulse,

        @Schema(description = "Breaths per minute.", examples = "18") @Min(4) @Max(80)
        Integer respiration,

        @Schema(description = "Degrees Celsius.", examples = "36.8") @DecimalMin("30.0") @DecimalMax("45.0")
        BigDecimal temperature,

        @Schema(description = "Oxygen saturation, percent.", examples = "98") @Min(50) @Max(100)
        Integer oxygenSaturation,

        @Schema(description = "Kilograms.", examples = "61.5") @DecimalMin("2.0") @DecimalMax("350.0")
        BigDecimal weight,

        @Schema(description = "Centimetres.", examples = "167") @Min(40) @Max(250)
        Integer height,

        @Schema(description = "Blood glucose at any time, mg/dL.", examples = "104") @Min(10) @Max(1500)
        Integer glucose) {

    static final Vitals NONE = new Vitals(null, null, null, null, null, null, null, null, null);

    /** @param place where they stand in the body @throws ProblemException 400 where the pressures are the wrong way round */
    void demandPlausible(String place) {
        if (systolic != null && diastolic != null && diastolic >= systolic) {
            throw ProblemException.invalid(place + "/diastolic", "diastolic-not-below-systolic");
        }
    }

    /** As the referral form writes it; null unless both were measured. */
    String bloodPressure() {
        return systolic == null || diastolic == null ? null : systolic + "/" + diastolic;
    }
}
