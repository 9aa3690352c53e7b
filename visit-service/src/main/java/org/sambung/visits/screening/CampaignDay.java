package org.sambung.visits.screening;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a day of a campaign brought.")
record CampaignDay(
        @Schema(description = "The day by the facility's calendar.", examples = "2026-11-26")
        LocalDate day,

        @Schema(description = "How many were to be screened.", examples = "150")
        int planned,

        @Schema(description = "How many were screened that day.", examples = "148")
        int attended,

        @Schema(description = "Of how many of these the result is known.", examples = "148")
        int resulted,

        @Schema(description = "How many of these are positive.", examples = "2")
        int positive) {}
