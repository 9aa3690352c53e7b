package org.sambung.visits.examination;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.figures.SmallCells;

@Schema(
        name = "ExaminationFigures",
        description = "How many of a block, or of all, are examined, due and overdue. Fewer than five are \"<5\"; a sum"
                + " that would give one of them away is \"withheld\".")
record BlockFigures(
        @Schema(description = "The block; absent for those whose block is unknown, and for all.", examples = "B-4")
        String block,

        @Schema(description = "All in custody; absent where it would give away one of the others.", examples = "40")
        Long people,

        @Schema(description = "This month's is done.", examples = "31", pattern = SmallCells.PATTERN)
        String examined,

        @Schema(description = "It is still to come.", examples = "8", pattern = SmallCells.PATTERN)
        String due,

        @Schema(description = "Its last day has passed.", examples = "<5", pattern = SmallCells.PATTERN)
        String overdue) {

    static BlockFigures of(String block, String examined, String due, String overdue) {
        var told = Stream.of(examined, due, overdue).allMatch(cell -> cell.matches("[0-9]+"));
        var people = told
                ? Stream.of(examined, due, overdue).mapToLong(Long::parseLong).sum()
                : null;
        return new BlockFigures(block, people, examined, due, overdue);
    }
}
