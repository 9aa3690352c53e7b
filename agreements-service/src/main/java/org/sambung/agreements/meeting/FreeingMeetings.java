package org.sambung.agreements.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.sambung.agreements.agreement.AbandonedDraft;
import org.sambung.platform.identity.Caller;

/** What was agreed at a meeting is not lost with the draft that was made of it: the meeting may lead to another. */
@ApplicationScoped
class FreeingMeetings {

    @Inject
    MeetingRepository meetings;

    @Inject
    Caller caller;

    void free(@Observes AbandonedDraft draft) {
        var meeting = meetings.lockedOfCaller(draft.meetingId(), caller.identity());
        if (draft.agreementId().equals(meeting.getAgreementId())) {
            meeting.free(draft.at());
        }
    }
}
