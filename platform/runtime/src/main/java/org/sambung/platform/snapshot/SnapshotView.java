package org.sambung.platform.snapshot;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A snapshot as operators see it. */
@Schema(name = "Snapshot", description = "An order to tell a collection anew, and how far it has come.")
record SnapshotView(
        UUID id,

        @Schema(description = "What is told anew.", examples = "agreements")
        String collection,

        @Schema(description = "The one thing it is about; absent if about all.")
        UUID onlyId,

        @Schema(description = "The one facility it is about; absent if about all.")
        UUID onlyFacilityId,

        @Schema(description = "When it was ordered, UTC.") Instant askedAt,

        @Schema(description = "The operator's subject.", examples = "operator-1")
        String askedBy,

        @Schema(description = "How many were told so far.", examples = "1200")
        int published,

        @Schema(description = "How many could not be told; the log names them.", examples = "0")
        int failed,

        @Schema(description = "Since when it is complete; absent while it is at work.")
        Instant finishedAt) {

    static SnapshotView of(Snapshot snapshot) {
        return new SnapshotView(
                snapshot.getId(),
                snapshot.getCollection(),
                snapshot.getOnlyId(),
                snapshot.getOnlyFacility(),
                snapshot.getAskedAt(),
                snapshot.getAskedBy(),
                snapshot.getPublished(),
                snapshot.getFailed(),
                snapshot.getFinishedAt());
    }
}
