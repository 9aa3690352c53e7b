package org.sambung.agreements.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.sambung.agreements.agreement.Author;
import org.sambung.agreements.agreement.Topic;
import org.sambung.platform.seal.SealedDocument;

/**
 * Where a meeting is, what it is about, and what came of it. Kept sealed, for it names people and quotes them.
 *
 * @param recorded of the minutes; null before them, and of minutes that are older than this
 */
record Proceedings(
        String place,
        List<Topic> topics,
        List<Attendee> attendees,
        String minutes,
        List<Decision> decisions,
        Recorded recorded) {

    /** Who wrote it, and when. */
    record Recorded(Author by, Instant at) {}

    static Proceedings planned(MeetingPlan plan) {
        return new Proceedings(plan.place(), plan.topics(), List.of(), null, List.of(), null);
    }

    static Proceedings of(Minutes minutes, Author by, Instant at) {
        return new Proceedings(
                minutes.place(),
                minutes.topics(),
                minutes.attendees(),
                minutes.text(),
                minutes.decisions(),
                new Recorded(by, at));
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Proceedings> {
        Sealed() {
            super(Proceedings.class, "meeting|proceedings");
        }
    }
}
