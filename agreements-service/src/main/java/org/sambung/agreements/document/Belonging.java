package org.sambung.agreements.document;

import java.util.UUID;
import org.sambung.platform.event.Aggregate;

/**
 * What a document is of: an agreement, a meeting, or a meeting about an agreement.
 *
 * @param addendumId the agreement's addendum that it is of, or null
 * @param bounds whose both are
 */
public record Belonging(UUID agreementId, UUID meetingId, UUID addendumId, Aggregate.Bounds bounds) {}
