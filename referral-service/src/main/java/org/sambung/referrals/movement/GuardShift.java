package org.sambung.referrals.movement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who guards the patient outside from a time on, until the next shift.")
public record GuardShift(
        @Schema(description = "UTC.") Instant from,

        List<Escort.Officer> officers,

        @Schema(description = "Whether the police guards too.")
        boolean police) {}
