package org.sambung.agreements.meeting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What a meeting is for: to begin, to negotiate an agreement, or to look back on one that " + "runs.")
public enum MeetingKind {
    COORDINATION,
    NEGOTIATION,
    EVALUATION
}
