package org.sambung.agreements.historic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.historic.PartialDate.Precision;

@Schema(description = "A date as far as it is known.")
record KnownDate(
        @Schema(description = "Absent when it is not known.", examples = "2019")
        Integer year,

        @Schema(description = "Absent when it is not known.", examples = "9")
        Integer month,

        @Schema(description = "Absent when it is not known.", examples = "28")
        Integer day,

        @Schema(description = "How much of it is known.", examples = "DAY")
        Precision precision,

        @Schema(description = "Where it is told, and in which words.", examples = "Siaran pers: \"pada 28 September\"")
        String provenance) {

    static KnownDate of(PartialDate told) {
        return told == null
                ? null
                : new KnownDate(told.year(), told.month(), told.day(), told.precision(), told.provenance());
    }
}
