package org.sambung.platform.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of a thing, with whose token made it. */
@Schema(name = "AuditedChange")
record ChangeEntry(
        UUID id,
        UUID objectId,
        UUID facilityId,
        UUID partnerId,
        String subject,
        @JsonUnwrapped HistoryEntry change) {}
