package org.sambung.visits.examination;

import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.figures.SmallCells;

@Schema(
        description = "How many of each facility of the region are examined, due and overdue in its month, which"
                + " still runs: counts are told in steps of five.")
record RegionCounts(
        @Schema(description = "The sum of what is told below: what is not told there is not in it.")
        FacilityCount sum,

        @Schema(description = "By facility.") List<FacilityCount> facilities) {

    /** As counted, before anything is left out. */
    record Counted(UUID facilityId, long examined, long due, long overdue) {

        /** The month still runs: two answers must not differ by one person. */
        private Counted inSteps() {
            return new Counted(facilityId, SmallCells.step(examined), SmallCells.step(due), SmallCells.step(overdue));
        }
    }

    static RegionCounts of(List<Counted> exact) {
        var counted = exact.stream().map(Counted::inSteps).toList();
        return new RegionCounts(
                FacilityCount.of(
                        null,
                        told(counted, Counted::examined),
                        told(counted, Counted::due),
                        told(counted, Counted::overdue)),
                counted.stream()
                        .map(one -> FacilityCount.of(one.facilityId(), one.examined(), one.due(), one.overdue()))
                        .toList());
    }

    private static long told(List<Counted> counted, ToLongFunction<Counted> cell) {
        return counted.stream().mapToLong(cell).filter(SmallCells::isTellable).sum();
    }
}
