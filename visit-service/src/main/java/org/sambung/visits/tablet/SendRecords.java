package org.sambung.visits.tablet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a tablet recorded without network, in any order.")
record SendRecords(
        @Schema(description = "At most a thousand at a time.") @NotEmpty @Size(max = 1000)
        List<@NotNull @Valid TabletRecord> records) {}
