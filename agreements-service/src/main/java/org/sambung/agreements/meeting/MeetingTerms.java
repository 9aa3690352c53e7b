package org.sambung.agreements.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;

/** What a meeting's events say of it: when and between whom, never who was there or what was said. */
record MeetingTerms(
        @Schema(description = "The meeting.") UUID meetingId,
        UUID facilityId,
        UUID partnerId,
        @Schema(pattern = "^ID-[A-Z]{2}$") String region,

        @Schema(description = "What it is for.") MeetingKind kind,
        @Schema(description = "Where it stands.") MeetingStatus status,

        @Schema(description = "Its day in the facility's zone.")
        LocalDate date,

        @Schema(description = "The agreement it is about.") @AbsentWhen("it is linked to none yet")
        UUID agreementId) {

    static MeetingTerms of(Meeting meeting) {
        return new MeetingTerms(
                meeting.getId(),
                meeting.getFacilityId(),
                meeting.getPartnerId(),
                meeting.getRegion(),
                meeting.getKind(),
                meeting.getStatus(),
                meeting.getDate(),
                meeting.getAgreementId());
    }
}
