package org.sambung.platform.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of a thing, with whose token made it. */
@Schema(name = "AuditedChange", description = "One change of a thing, with whose token made it.")
record ChangeEntry(
        UUID id,
        UUID objectId,
        UUID facilityId,
        UUID partnerId,

        @Schema(description = "Whose token it was.", examples = "nurse-17")
        String subject,

        @JsonUnwrapped HistoryEntry change) {}
