package org.sambung.visits.screening;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Those who live in one block with somebody positive.")
record BlockContacts(
        @Schema(description = "The block.", examples = "B-4")
        String block,

        @Schema(description = "Who is positive there.", examples = "[\"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\"]")
        List<UUID> positives,

        @Schema(
                description = "Who else is in custody there now.",
                examples = "[\"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\"]")
        List<UUID> contacts,

        @Schema(description = "Whether so many lie so close together that a review was asked for.")
        boolean underReview) {}
