package org.sambung.visits.examination;

import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many of the facility are examined, due and overdue this month.")
record ExaminationCounts(
        @Schema(
                description = "The month by the facility's calendar.",
                examples = "2026-11",
                pattern = "^[0-9]{4}-[0-9]{2}$")
        String month,

        @Schema(description = "All.") BlockCount all,
        @Schema(description = "By block.") List<BlockCount> blocks) {

    static ExaminationCounts of(YearMonth month, List<BlockCount> blocks) {
        return new ExaminationCounts(
                month.toString(), blocks.stream().reduce(new BlockCount(null, 0, 0, 0), BlockCount::plus), blocks);
    }
}
