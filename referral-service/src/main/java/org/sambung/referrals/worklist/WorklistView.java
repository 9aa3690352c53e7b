package org.sambung.referrals.worklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.rest.Paged;

@Schema(name = "Worklist", description = "What waits for the caller: how many in each part, and a page of one of them.")
record WorklistView(
        @Schema(description = "How many wait in each part.") List<SectionCount> counts,

        @Schema(description = "The part that is shown.") WorklistSection section,

        @Schema(description = "In the order in which they should be dealt with.")
        List<WorklistItem> items,

        @Schema(
                description = "Give it as cursor to get the next page; absent on the last.",
                examples = "RFJBRlRTIDAxOTMyYjZl")
        String next)
        implements Paged {}
