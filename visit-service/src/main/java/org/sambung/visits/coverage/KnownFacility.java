package org.sambung.visits.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** This service's copy of a facility: its public name, whose region it lies in, and in which zone its days and months are counted. */
@Entity
public class KnownFacility {

    @Id
    private UUID id;

    private long sequence;

    /** Public; null where it was told before names were kept. */
    private String name;

    private String region;

    private String zoneId;

    protected KnownFacility() {}

    KnownFacility(UUID id) {
        this.id = id;
    }

    /** An older event than the one already taken changes nothing. */
    void take(ToldFacility told, long toldSequence) {
        if (toldSequence > sequence) {
            sequence = toldSequence;
            name = told.name();
            region = told.region();
            zoneId = told.zoneId().getId();
        }
    }
}
