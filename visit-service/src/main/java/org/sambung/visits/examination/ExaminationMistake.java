package org.sambung.visits.examination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "What was wrong with a recorded examination. Of WRONG_PERSON and NOT_EXAMINED nothing takes its"
                + " place: it is taken back.")
enum ExaminationMistake {
    WRONG_ENTRY,
    WRONG_TIME,
    WRONG_PERSON,
    NOT_EXAMINED,
    OTHER;

    /** Whether there was no such examination of that person. */
    boolean takesBack() {
        return this == WRONG_PERSON || this == NOT_EXAMINED;
    }
}
