package org.sambung.visits.examination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExaminationCount", description = "How many of a block, or of all, are examined, due and overdue.")
record BlockCount(
        @Schema(description = "The block; absent for those whose block is unknown, and for all.", examples = "B-4")
        String block,

        @Schema(description = "This month's is done.", examples = "31")
        long examined,

        @Schema(description = "It is still to come.", examples = "8")
        long due,

        @Schema(description = "Its last day has passed.", examples = "1")
        long overdue) {

    BlockCount plus(BlockCount other) {
        return new BlockCount(null, examined + other.examined, due + other.due, overdue + other.overdue);
    }
}
