package org.sambung.agreements.accreditation;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a clinic is on its way, and where it can go from there. */
@Schema(description = "How far a clinic is on its way to accreditation; ENDED is the end of the programme.")
public enum AccreditationStage {
    LICENCE,
    REGISTRATION,
    SELF_ASSESSMENT,
    MENTORING,
    SURVEY,
    GRADE,
    IMPROVEMENT_PLAN,
    ENDED;

    boolean canBecome(AccreditationStage next) {
        return nexts().contains(next);
    }

    private Set<AccreditationStage> nexts() {
        return switch (this) {
            case LICENCE -> Set.of(REGISTRATION, ENDED);
            case REGISTRATION -> Set.of(SELF_ASSESSMENT, ENDED);
            case SELF_ASSESSMENT -> Set.of(MENTORING, ENDED);
            // What mentors found may ask for another round.
            case MENTORING -> Set.of(SELF_ASSESSMENT, SURVEY, ENDED);
            case SURVEY -> Set.of(GRADE, ENDED);
            case GRADE -> Set.of(IMPROVEMENT_PLAN, ENDED);
            // The next cycle begins with the clinic's own eyes.
            case IMPROVEMENT_PLAN -> Set.of(SELF_ASSESSMENT, ENDED);
            case ENDED -> Set.of();
        };
    }
}
