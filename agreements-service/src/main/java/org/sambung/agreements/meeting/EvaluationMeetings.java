package org.sambung.agreements.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.sambung.agreements.agreement.Agreement;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;

/** The meetings that look back on an agreement, for those who draw consequences. */
@ApplicationScoped
public class EvaluationMeetings {

    @Inject
    MeetingRepository meetings;

    @Inject
    Caller caller;

    /** 422 unless it is an evaluation of that agreement that was held. @param id null where none is named */
    public void demandHeldOn(UUID id, Agreement agreement) {
        if (id == null) {
            return;
        }
        var meeting = meetings.findOfCaller(id, caller.identity())
                .orElseThrow(() -> ProblemException.invalid("/meetingId", "unknown-meeting"));
        if (meeting.getKind() != MeetingKind.EVALUATION
                || meeting.getStatus() != MeetingStatus.HELD
                || !agreement.getId().equals(meeting.getAgreementId())) {
            throw new ProblemException(422, "addendum-must-name-held-evaluation");
        }
    }
}
