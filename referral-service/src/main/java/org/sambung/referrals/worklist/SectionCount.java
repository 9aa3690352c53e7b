package org.sambung.referrals.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WorklistCount", description = "How many wait in a part of a worklist.")
record SectionCount(
        WorklistSection section,

        @Schema(description = "How many, counted up to 100.", examples = "12")
        int count,

        @Schema(description = "Whether there are more than counted.")
        boolean more) {

    /** Nobody works through more at a time, and counting them all would cost more than showing a page. */
    static final int MOST = 100;

    static SectionCount of(WorklistSection section, int found) {
        return new SectionCount(section, Math.min(found, MOST), found > MOST);
    }
}
