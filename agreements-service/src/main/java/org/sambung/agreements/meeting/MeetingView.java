package org.sambung.agreements.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Topic;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

@Schema(name = "Meeting", description = "A meeting as the two sides see it.")
record MeetingView(
        UUID id,
        UUID facilityId,
        UUID partnerId,
        String region,

        @Schema(description = "What it is for.", examples = "COORDINATION")
        MeetingKind kind,

        @Schema(description = "Where it stands.", examples = "HELD")
        MeetingStatus status,

        @Schema(description = "Its day, in the facility's zone.", examples = "2026-02-05")
        LocalDate date,

        @Schema(description = "Where.", examples = "Puskesmas Pasar Ikan")
        String place,

        @Schema(description = "The agreement that came of it or that it is about; absent while there is none.")
        UUID agreementId,

        @Schema(description = "What is to be, or was, talked about.")
        List<Topic> topics,

        @Schema(description = "Who was there; empty before.")
        List<Attendee> attendees,

        @Schema(
                description = "What was said; absent before.",
                examples = "Kedua pihak sepakat menyusun rancangan perjanjian kerja sama.")
        String minutes,

        @Schema(description = "What was decided.") List<Decision> decisions,
        int version,
        Actions actions) {

    static MeetingView of(Meeting meeting, Identity caller) {
        return of(
                meeting,
                Actions.of(
                        MeetingOperation.values(),
                        meeting,
                        meeting.reaching(caller),
                        "/v1/meetings/" + meeting.getId()));
    }

    static MeetingView inList(Meeting meeting) {
        return of(meeting, (Actions) null);
    }

    private static MeetingView of(Meeting meeting, Actions actions) {
        var proceedings = meeting.getProceedings();
        return new MeetingView(
                meeting.getId(),
                meeting.getFacilityId(),
                meeting.getPartnerId(),
                meeting.getRegion(),
                meeting.getKind(),
                meeting.getStatus(),
                meeting.getDate(),
                proceedings.place(),
                meeting.getAgreementId(),
                proceedings.topics(),
                proceedings.attendees(),
                proceedings.minutes(),
                proceedings.decisions(),
                meeting.getVersion(),
                actions);
    }
}
