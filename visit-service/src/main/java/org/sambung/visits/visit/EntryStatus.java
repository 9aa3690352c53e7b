package org.sambung.visits.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the team's way through the gate is prepared; a list that changes must be cleared anew.")
public enum EntryStatus {
    NOT_LISTED,
    LISTED,
    CLEARED
}
