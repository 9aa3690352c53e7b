package org.sambung.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was shown to somebody. */
@Schema(name = "AuditedRead")
record ReadEntry(
        UUID id,
        @Schema(description = "UTC.") Instant readAt,
        @Schema(description = "Whose token it was.") String subject,
        @Schema(description = "The name in that token.") String by,
        @Schema(examples = "[\"nurse\"]") List<String> roles,

        @Schema(description = "The route.", examples = "GET /v1/referrals/{id}")
        String operation,

        UUID objectId,

        @Schema(description = "Whom it is about; absent for members of staff.")
        UUID patientId,

        UUID facilityId,
        List<ReadPart> parts) {}
