package org.sambung.visits.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a team comes for; the agreement says which service line allows which " + "kind.")
public enum VisitKind {
    ROUTINE_CHECKUP,
    TREATMENT,
    SCREENING,
    HEALTH_EDUCATION,
    PREVENTION,
    SAMPLING,
    ACCREDITATION_MENTORING,
    CAPACITY_BUILDING,
    STAFF_HEALTH,
    MONITORING
}
