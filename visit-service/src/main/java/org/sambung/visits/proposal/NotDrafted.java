package org.sambung.visits.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why nothing was drafted from a proposal: in whose custody the patient is no more, or never was.")
enum NotDrafted {
    RELEASED,
    DIED,
    ESCAPED,
    UNKNOWN_PATIENT
}
