package org.sambung.platform.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.CauseOfDeath;

/** A dead letter as operators see it. */
@Schema(name = "DeadLetter", description = "An event that a consumer could not apply.")
record DeadLetterView(
        UUID id,

        @Schema(description = "Who could not apply it.", examples = "referrals.coverage")
        String consumer,

        @Schema(description = "Where it came from.", examples = "agreements")
        String topic,

        @Schema(description = "The topic's partition.", examples = "7")
        int partition,

        @Schema(description = "Its place there.", examples = "4711")
        long offset,

        @Schema(description = "The event's own id; absent, as all of its headers, if it was none.")
        UUID eventId,

        @Schema(description = "What the event is called.", examples = "agreement.activated")
        String type,

        @Schema(description = "What the event tells of.") UUID subject,

        @Schema(description = "When it was recorded by its producer, UTC.")
        Instant time,

        @Schema(
                description = "Why it is dead.",
                type = SchemaType.STRING,
                enumeration = {"malformed", "malformed-data", "handler-failed"},
                extensions = @Extension(name = "x-codes", value = "causeOfDeath"))
        CauseOfDeath cause,

        @Schema(
                description = "The cause in words, in the language asked for.",
                examples = "Isi peristiwa tidak sesuai kesepakatan")
        String because,

        @Schema(
                description = "Explains the cause and what to do about it.",
                examples = "/problems/dead-letter-malformed-data")
        String explainedAt,

        @Schema(description = "When it was given up, UTC.") Instant diedAt,

        @Schema(description = "Bytes.", examples = "812") int payloadSize,

        @Schema(description = "How often it was replayed, in vain or not.", examples = "0")
        int attempts,

        @Schema(description = "Since when it has had its effect; absent while it has not.")
        Instant replayedAt,

        @Schema(description = "The subject of the operator who replayed it.", examples = "operator-1")
        String replayedBy,

        @Schema(
                description =
                        "The event's data, when a single letter is read: ids, times and small numbers; all else is"
                                + " blacked out, for a malformed event may say anything. Absent if it is no JSON.",
                implementation = Object.class,
                type = SchemaType.OBJECT,
                examples = "{\"agreementId\": \"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\"}")
        JsonNode payload) {

    static DeadLetterView of(DeadLetter letter, String because) {
        return of(letter, because, null);
    }

    static DeadLetterView of(DeadLetter letter, String because, JsonNode payload) {
        return new DeadLetterView(
                letter.getId(),
                letter.getConsumer(),
                letter.getTopic(),
                letter.getTopicPartition(),
                letter.getTopicOffset(),
                letter.getEventId(),
                letter.getEventType(),
                letter.getSubjectId(),
                letter.getEventTime(),
                letter.getCause(),
                because,
                "/problems/" + letter.getCause().slug(),
                letter.getDiedAt(),
                letter.getPayloadSize(),
                letter.getAttempts(),
                letter.getReplayedAt(),
                letter.getReplayedBy(),
                payload);
    }
}
