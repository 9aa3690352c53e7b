package org.sambung.visits.patient;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** By when whoever comes into custody is examined; the month of their coming in may be nearly over. */
@ConfigMapping(prefix = "sambung.examination")
interface AdmissionConfig {

    /** At least so many days after the day of coming in, by the facility's calendar; less than a month. */
    @WithDefault("3")
    @Min(1)
    @Max(27)
    int graceDays();
}
