package org.sambung.visits.screening;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a file of results has added; the same file again adds nothing.")
record ImportOutcome(
        @Schema(description = "Rows read.", examples = "300")
        int rows,

        @Schema(description = "Results that were not known before.", examples = "300")
        int added,

        @Schema(description = "Results known already.", examples = "0")
        int known,

        @Schema(description = "Referrals proposed because of them.", examples = "4")
        int proposed) {}
