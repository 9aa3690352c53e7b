package org.sambung.agreements.agreement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;

@Schema(description = "Notice that an agreement is suspended or ends before its time; why in words is in its history.")
public record Notice(
        @Schema(description = "Why.", examples = "PARTNER_CANNOT_DELIVER")
        NoticeReason code,

        @Schema(description = "The day on which notice was given.", examples = "2026-01-05")
        LocalDate noticeDate,

        @Schema(description = "The first day of a suspension, in the facility's zone.", examples = "2026-02-01")
        @AbsentWhen("it ends")
        LocalDate beginDate,

        @Schema(
                description = "The last day of a suspension, or the last day in force, in the facility's zone.",
                examples = "2026-03-31")
        @AbsentWhen("a suspension is open-ended")
        LocalDate endDate) {

    static Notice of(SuspendAgreement command, LocalDate today) {
        return new Notice(
                command.codeOrOther(),
                orElse(command.noticeDate(), today),
                orElse(command.beginDate(), today),
                command.endDate());
    }

    static Notice of(TerminateAgreement command, LocalDate today) {
        return new Notice(
                command.codeOrOther(), orElse(command.noticeDate(), today), null, orElse(command.endDate(), today));
    }

    /** The code, for a history that the calendar goes on writing. */
    String because() {
        return code.name();
    }

    /** Whether it is a suspension that stands on that day. */
    boolean suspends(LocalDate day) {
        return !day.isBefore(beginDate) && !isOver(day);
    }

    boolean isOver(LocalDate day) {
        return endDate != null && day.isAfter(endDate);
    }

    private static LocalDate orElse(LocalDate given, LocalDate otherwise) {
        return given == null ? otherwise : given;
    }
}
