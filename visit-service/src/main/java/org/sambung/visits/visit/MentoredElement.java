package org.sambung.visits.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MentoredElement", description = "An element of the instrument of which mentors found something.")
public record MentoredElement(
        @Schema(description = "The finding; what it says is fetched with one's own rights.")
        UUID id,

        @Schema(
                description = "The element's code in the instrument.",
                examples = "TKK.3.4",
                pattern = "^[A-Z]{2,8}\\.[0-9]{1,2}\\.[0-9]{1,2}$")
        String element,

        @Schema(description = "By which day something must be done about it, in the facility's zone.")
        LocalDate due) {}
