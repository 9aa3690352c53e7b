package org.sambung.platform.me;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A facility or partner as far as a service knows it; what it does not know is null. */
@Schema(description = "The caller's institution; what this service does not know of it is absent.")
public record Institution(
        UUID id,
        @Schema(examples = "Rutan Kelas IIA Palangka Raya") String name,

        @Schema(
                description = "The zone in which a facility's dates and deadlines are counted.",
                examples = "Asia/Jakarta")
        String timeZone) {}
