package org.sambung.agreements.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * Said within the transaction in which an agreement is given up, to features that this one knows nothing of.
 *
 * @param meetingId the meeting that it grew out of
 */
public record AbandonedDraft(UUID agreementId, UUID meetingId, Instant at) {}
