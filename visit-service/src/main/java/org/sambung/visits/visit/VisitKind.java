package org.sambung.visits.visit;

/** What a team comes for. Which service line allows which kind, the agreement's event says. */
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
