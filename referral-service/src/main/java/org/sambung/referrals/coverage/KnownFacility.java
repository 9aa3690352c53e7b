package org.sambung.referrals.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.UUID;

/** This service's copy of a facility: where it lies, and in which zone its deadlines are counted. */
@Entity
public class KnownFacility {

    /**
     * In place of the region of a facility that nobody has told of yet and that has an emergency: user-assigned in ISO 3166-2,
     * and no regional office's. It is put right when the facility is told of.
     */
    public static final String UNTOLD_REGION = "ID-XX";

    public static final ZoneId UNTOLD_ZONE = ZoneId.of("Asia/Jakarta");

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
