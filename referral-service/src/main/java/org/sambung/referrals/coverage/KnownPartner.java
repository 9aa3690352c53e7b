package org.sambung.referrals.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** This service's copy of a partner: what it is, and its phone for emergencies. */
@Entity
public class KnownPartner {

    @Id
    private UUID id;

    private String name;
    private String kind;

    private String emergencyPhone;

    private long sequence;

    protected KnownPartner() {}

    KnownPartner(UUID id) {
        this.id = id;
    }

    /** An older event than the one already taken changes nothing. */
    void take(PartnerNews news, long sequence) {
        if (sequence <= this.sequence) {
            return;
        }
        this.sequence = sequence;
        name = news.name();
        kind = news.kind();
        emergencyPhone = news.emergencyPhone();
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** As the agreements service codes it. */
    String getKind() {
        return kind;
    }

    public String getEmergencyPhone() {
        return emergencyPhone;
    }

    /** A health office has no beds: nobody can be referred to it, under whatever agreement. */
    public boolean givesCare() {
        return !"HEALTH_OFFICE".equals(kind);
    }
}
