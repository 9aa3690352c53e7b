package org.sambung.visits.mentoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MentoringFinding", description = "What mentors found of one element.")
record MentoringFindingView(UUID id, @JsonUnwrapped ClinicFinding content) {

    static MentoringFindingView of(MentoringFinding finding) {
        return new MentoringFindingView(finding.getId(), finding.getContent());
    }
}
