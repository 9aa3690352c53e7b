package org.sambung.platform.snapshot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells a collection anew: all of it, one thing, or what is one facility's. */
@Schema(description = "What to tell anew: a collection, one thing of it, or what is one facility's.")
record TakeSnapshot(
        @Schema(
                description = "One of the service's collections whose events carry whole states.",
                examples = "agreements")
        @NotNull
        @Pattern(regexp = "[a-z-]{1,40}")
        String collection,

        @Schema(description = "Only this one.") UUID id,

        @Schema(description = "Only this facility's.") UUID facilityId) {}
