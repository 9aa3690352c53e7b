package org.sambung.visits.examination;

import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.figures.SmallCells;

@Schema(
        name = "FacilityExaminationFigures",
        description =
                "How many of the facility are examined, due and overdue this month, without telling of anybody: the"
                        + " month still runs, so counts are told in steps of five.")
record FacilityFigures(
        @Schema(
                description = "The month by the facility's calendar.",
                examples = "2026-11",
                pattern = "^[0-9]{4}-[0-9]{2}$")
        String month,

        @Schema(description = "All.") BlockFigures all,
        @Schema(description = "By block.") List<BlockFigures> blocks) {

    static FacilityFigures of(YearMonth month, List<BlockCount> blocks) {
        var examined = column(blocks, BlockCount::examined);
        var due = column(blocks, BlockCount::due);
        var overdue = column(blocks, BlockCount::overdue);
        return new FacilityFigures(
                month.toString(),
                BlockFigures.of(null, examined.total(), due.total(), overdue.total()),
                IntStream.range(0, blocks.size())
                        .mapToObj(i -> BlockFigures.of(
                                blocks.get(i).block(),
                                examined.cells().get(i),
                                due.cells().get(i),
                                overdue.cells().get(i)))
                        .toList());
    }

    private static SmallCells column(List<BlockCount> blocks, ToLongFunction<BlockCount> of) {
        return SmallCells.inSteps(blocks.stream().map(of::applyAsLong).toList());
    }
}
