package org.sambung.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was shown to somebody. */
@Schema(name = "AuditedRead", description = "One thing that was shown to somebody.")
record ReadEntry(
        UUID id,
        @Schema(description = "UTC.") Instant readAt,

        @Schema(description = "Whose token it was.", examples = "nurse-17")
        String subject,

        @Schema(description = "The name in that token.", examples = "Ani Lestari")
        String by,

        @Schema(description = "In which roles.", examples = "[\"nurse\"]")
        List<String> roles,

        @Schema(description = "The route.", examples = "GET /v1/referrals/{id}")
        String operation,

        UUID objectId,

        @Schema(description = "Whom it is about; absent for members of staff.")
        UUID patientId,

        UUID facilityId,

        @Schema(description = "What of the person was shown.")
        List<ReadPart> parts) {}
