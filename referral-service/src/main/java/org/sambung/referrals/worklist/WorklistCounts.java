package org.sambung.referrals.worklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WorklistCounts", description = "How many wait in each part of a worklist.")
record WorklistCounts(
        @Schema(description = "How many wait in each part.") List<SectionCount> counts) {}
