package org.sambung.visits.examination;

import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.figures.SmallCells;

/**
 * A row of a region's table. Fewer than five are not told, and neither is the sum that would give them away.
 */
@Schema(
        description =
                "How many of a facility, or of the region, are examined, due and overdue. Fewer than five are \"<5\".")
record FacilityCount(
        @Schema(description = "The facility; absent for the region.")
        UUID facilityId,

        @Schema(description = "All in custody; absent where it would give away one of the others.", examples = "540")
        Long people,

        @Schema(description = "This month's is done.", examples = "312", pattern = "^(<5|[0-9]+)$")
        String examined,

        @Schema(description = "It is still to come.", examples = "223", pattern = "^(<5|[0-9]+)$")
        String due,

        @Schema(description = "Its last day has passed.", examples = "<5", pattern = "^(<5|[0-9]+)$")
        String overdue) {

    static FacilityCount of(UUID facility, long examined, long due, long overdue) {
        var tellable = LongStream.of(examined, due, overdue).allMatch(SmallCells::isTellable);
        return new FacilityCount(
                facility,
                tellable ? examined + due + overdue : null,
                SmallCells.cell(examined),
                SmallCells.cell(due),
                SmallCells.cell(overdue));
    }
}
