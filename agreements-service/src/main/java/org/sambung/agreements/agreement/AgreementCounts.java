package org.sambung.agreements.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many agreements there are within the caller's bounds, by code.")
record AgreementCounts(
        @Schema(description = "By where they stand at this moment, by each facility's own calendar.")
        List<Count> byStatus,

        @Schema(description = "By the paper they are written on.")
        List<Count> byDocumentType,

        @Schema(description = "By what is promised; one that promises several services counts for each.")
        List<Count> byService) {

    @Schema(name = "AgreementCount", description = "How many have a code.")
    record Count(
            @Schema(description = "The code.", examples = "ACTIVE")
            String code,

            @Schema(description = "How many.", examples = "17")
            long count) {}
}
