package org.sambung.visits.calendar;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.calendar.CalendarFeedEvents.CalendarFeedOpened;
import org.sambung.visits.calendar.CalendarFeedEvents.CalendarFeedRevoked;

/** A facility's or a partner's calendar, for whoever has its token, until it is revoked. */
@Entity
class CalendarFeed extends Aggregate {

    private UUID facilityId;

    private UUID partnerId;

    private byte[] tokenHash;

    private Instant openedAt;

    private Instant revokedAt;

    protected CalendarFeed() {}

    private CalendarFeed(UUID id, UUID facilityId, UUID partnerId, byte[] tokenHash, Instant at) {
        super(id);
        this.facilityId = facilityId;
        this.partnerId = partnerId;
        this.tokenHash = tokenHash;
        this.openedAt = at;
    }

    /** The facility's if the caller is of one, else the partner's. */
    static CalendarFeed open(UUID id, Identity caller, byte[] tokenHash, Instant at) {
        var partner = caller.facility() == null ? caller.partner() : null;
        var feed = new CalendarFeed(id, caller.facility(), partner, tokenHash, at);
        feed.record(Change.of(new CalendarFeedOpened(feed.facilityId, feed.partnerId, at), at));
        return feed;
    }

    void revoke(Instant at) {
        if (revokedAt != null) {
            throw ProblemException.illegalTransition();
        }
        revokedAt = at;
        record(Change.of(new CalendarFeedRevoked(facilityId, partnerId, at), at));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, partnerId, null);
    }

    UUID getFacilityId() {
        return facilityId;
    }

    UUID getPartnerId() {
        return partnerId;
    }

    Instant getOpenedAt() {
        return openedAt;
    }

    Instant getRevokedAt() {
        return revokedAt;
    }
}
