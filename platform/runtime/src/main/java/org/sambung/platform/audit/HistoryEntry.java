package org.sambung.platform.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a thing's history: who, in which role, when, what, from, to, why. */
@Schema(description = "One change of a thing.")
public record HistoryEntry(
        @Schema(description = "The number of the change, from 1.", examples = "4")
        long sequence,

        @Schema(description = "The change, named as its event.", examples = "agreement.activated")
        String action,

        @Schema(description = "When it happened, UTC; earlier than recordedAt if entered later.")
        Instant occurredAt,

        @Schema(description = "When it was recorded, UTC.") Instant recordedAt,

        @Schema(description = "Who did it, by the token's subject; absent when the system did.", examples = "ani")
        String by,

        @Schema(description = "In which roles.", examples = "[\"nurse\"]")
        List<String> roles,

        @Schema(description = "Which state moved, absent if none did.", examples = "status")
        String track,

        @Schema(description = "The state before.", examples = "SIGNED")
        String from,

        @Schema(description = "The state after.", examples = "ACTIVE")
        String to,

        @Schema(description = "Why, where a reason was given.", examples = "Masa tahanan berakhir")
        String reason) {}
