package org.sambung.referrals.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.UUID;

/** This service's copy of a facility: where it lies, and in which zone its deadlines are counted. */
@Entity
public class KnownFacility {

    @Id
    private UUID id;

    private String name;
    private String region;

    private String zoneId;

    private long sequence;

    protected KnownFacility() {}

    KnownFacility(UUID id) {
        this.id = id;
    }

    /** An older event than the one already taken changes nothing. */
    void take(FacilityNews news, long sequence) {
        if (sequence <= this.sequence) {
            return;
        }
        this.sequence = sequence;
        name = news.name();
        region = news.region();
        zoneId = news.zoneId().getId();
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getRegion() {
        return region;
    }

    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }
}
