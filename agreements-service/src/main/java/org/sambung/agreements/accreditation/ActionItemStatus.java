package org.sambung.agreements.accreditation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether something is still to be done; overdue is told by the clock beside it.")
public enum ActionItemStatus {
    OPEN,
    CLOSED;

    boolean canBecome(ActionItemStatus next) {
        return this == OPEN && next == CLOSED;
    }
}
