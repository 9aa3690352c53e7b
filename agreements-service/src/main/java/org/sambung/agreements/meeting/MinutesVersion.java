package org.sambung.agreements.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Party;
import org.sambung.agreements.agreement.Topic;

@Schema(description = "The minutes of a meeting as they are, or as they were before they were corrected.")
record MinutesVersion(
        @Schema(description = "The number of the version, from 1.", examples = "2")
        int number,

        @Schema(description = "Whether it is the one that counts.", examples = "true")
        boolean current,

        @Schema(description = "The day it was held on, in the facility's zone.", examples = "2026-02-05")
        LocalDate heldOn,

        @Schema(description = "Where it was held.", examples = "Puskesmas Pasar Ikan")
        String place,

        @Schema(description = "Who was there.") List<Attendee> attendees,
        @Schema(description = "What was raised.") List<Topic> topics,

        @Schema(
                description = "What was said.",
                examples = "Kedua pihak sepakat menyusun rancangan perjanjian kerja sama.")
        String text,

        @Schema(description = "What was decided.") List<Decision> decisions,

        @Schema(description = "Which side wrote it; absent where nobody kept it.", examples = "FACILITY")
        Party side,

        @Schema(description = "Who wrote it; absent where nobody kept it.", examples = "Humas Rutan")
        String by,

        @Schema(description = "When it was written, UTC; absent where nobody kept it.")
        Instant recordedAt) {

    /** The first one first; none of a meeting that was not held. */
    static List<MinutesVersion> of(Meeting meeting) {
        var all = meeting.allMinutes();
        return IntStream.range(0, all.size())
                .mapToObj(i -> of(i + 1, i + 1 == all.size(), all.get(i)))
                .toList();
    }

    private static MinutesVersion of(int number, boolean current, EarlierMinutes.Held held) {
        var proceedings = held.proceedings();
        var recorded = proceedings.recorded();
        return new MinutesVersion(
                number,
                current,
                held.on(),
                proceedings.place(),
                proceedings.attendees(),
                proceedings.topics(),
                proceedings.minutes(),
                proceedings.decisions(),
                recorded == null ? null : recorded.by().side(),
                recorded == null ? null : recorded.by().name(),
                recorded == null ? null : recorded.at());
    }
}
