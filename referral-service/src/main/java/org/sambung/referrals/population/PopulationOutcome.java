package org.sambung.referrals.population;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a file has added; the same file again adds nobody.")
record PopulationOutcome(
        @Schema(description = "Rows read.", examples = "5000")
        int rows,

        @Schema(description = "Patients that were not known before.", examples = "5000")
        int added,

        @Schema(description = "Patients known already.", examples = "0")
        int known) {}
