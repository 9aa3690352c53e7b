package org.sambung.agreements.institution;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.identity.Identity;

/** A thing of a facility and a partner: both and the facility's region see it, and its days are the facility's. */
@MappedSuperclass
public abstract class BetweenTwoSides extends Aggregate {

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    @Enumerated(EnumType.STRING)
    private TimeZone timeZone;

    protected BetweenTwoSides() {}

    protected BetweenTwoSides(UUID id, Facility facility, UUID partnerId) {
        super(id);
        this.facilityId = facility.getId();
        this.partnerId = partnerId;
        this.region = facility.getRegion();
        this.timeZone = facility.getTimeZone();
    }

    /** Of the same two sides as another. */
    protected BetweenTwoSides(UUID id, BetweenTwoSides other) {
        super(id);
        this.facilityId = other.facilityId;
        this.partnerId = other.partnerId;
        this.region = other.region;
        this.timeZone = other.timeZone;
    }

    @Override
    public Bounds bounds() {
        return new Bounds(facilityId, partnerId, region);
    }

    public boolean isBetween(UUID facility, UUID partner) {
        return facilityId.equals(facility) && partnerId.equals(partner);
    }

    /** The caller with the roles that reach this thing. */
    public Identity reaching(Identity caller) {
        return caller.towards(facilityId, partnerId, region);
    }

    /** The facility's day. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    public ZoneId zone() {
        return timeZone.zone();
    }

    public UUID getFacilityId() {
        return facilityId;
    }

    public UUID getPartnerId() {
        return partnerId;
    }

    public String getRegion() {
        return region;
    }

    public TimeZone getTimeZone() {
        return timeZone;
    }
}
