package org.sambung.referrals.visitpack;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.platform.event.Aggregate;

/** This service's copy of whom a visit's team shall see, and when. */
@Entity
class VisitRoster {

    @Id
    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    private Instant plannedStart;

    private Instant plannedEnd;

    private boolean ended;

    /** When the team was done; null while it is not. What it saw may still be looked up until the pack closes. */
    private Instant completedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> patients = List.of();

    private long sequence;

    protected VisitRoster() {}

    VisitRoster(UUID visitId) {
        this.visitId = visitId;
    }

    /** The visit will take place, with or without a roster. */
    void book(BookingNews news, long at) {
        if (at > sequence && !ended) {
            follow(news, at);
        }
    }

    /** A roster told after its visit's end, or before another that was taken, changes nothing. */
    void take(RosterNews news, long at) {
        if (at > sequence && !ended) {
            follow(news.booking(), at);
            patients = news.patientIds();
        }
    }

    /** The visit will not take place: nobody is to be seen. */
    void end(BookingNews news, long at) {
        follow(news, Math.max(at, sequence));
        ended = true;
        patients = List.of();
    }

    /** The team is done, also where that is told before the roster: nobody is expected any more. */
    void complete(CompletionNews news, long at) {
        follow(news.booking(), Math.max(at, sequence));
        completedAt = news.occurredAt();
    }

    private void follow(BookingNews news, long at) {
        sequence = at;
        facilityId = news.facilityId();
        partnerId = news.partnerId();
        region = news.region();
        plannedStart = news.plannedStart();
        plannedEnd = news.plannedEnd();
    }

    boolean isOpenAt(Instant moment, VisitPackConfig window) {
        return !ended
                && !moment.isBefore(plannedStart.minus(window.opensBefore()))
                && moment.isBefore(closesAt(window));
    }

    Instant closesAt(VisitPackConfig window) {
        return plannedEnd.plus(window.closesAfter());
    }

    Aggregate.Bounds bounds() {
        return new Aggregate.Bounds(facilityId, partnerId, region);
    }

    UUID getVisitId() {
        return visitId;
    }

    UUID getFacilityId() {
        return facilityId;
    }

    Instant getPlannedStart() {
        return plannedStart;
    }

    Instant getPlannedEnd() {
        return plannedEnd;
    }
}
