package org.sambung.visits.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(description = "What was done at a visit beside seeing people, in numbers.")
public record WorkDone(
        @Schema(description = "Findings of patients, corrections not counted.", examples = "12")
        @Column(name = "findings")
        int findings,

        @Schema(description = "How many heard health education, over all sessions.", examples = "45")
        @Column(name = "educated")
        int educated,

        @Schema(description = "Findings of the clinic by its mentors.", examples = "3") @Column(name = "mentored")
        int mentored) {

    static final WorkDone NONE = new WorkDone(0, 0, 0);

    WorkDone plusFindings(int more) {
        return new WorkDone(findings + more, educated, mentored);
    }

    WorkDone plusEducated(int more) {
        return new WorkDone(findings, educated + more, mentored);
    }

    WorkDone plusMentored(int more) {
        return new WorkDone(findings, educated, mentored + more);
    }
}
