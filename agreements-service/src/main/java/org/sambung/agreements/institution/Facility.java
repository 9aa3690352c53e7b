package org.sambung.agreements.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sambung.agreements.institution.InstitutionEvents.FacilityChanged;
import org.sambung.agreements.institution.InstitutionEvents.FacilityRegistered;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;

/** A prison, remand centre or institution for children (UPT). */
@Entity
public class Facility extends Aggregate {

    private String name;

    @Enumerated(EnumType.STRING)
    private FacilityType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "class")
    private FacilityClass facilityClass;

    private String region;

    @Enumerated(EnumType.STRING)
    private TimeZone timeZone;

    protected Facility() {}

    static Facility register(UUID id, RegisterFacility command, Instant at) {
        var facility = new Facility(id, command);
        facility.record(Change.of(new FacilityRegistered(FacilityTerms.of(facility), at), at));
        return facility;
    }

    private Facility(UUID id, RegisterFacility command) {
        super(id);
        take(command);
    }

    void change(RegisterFacility command, Instant at) {
        take(command);
        record(Change.of(new FacilityChanged(FacilityTerms.of(this), at), at));
    }

    private void take(RegisterFacility command) {
        name = command.name().strip();
        type = command.type();
        facilityClass = command.facilityClass();
        region = command.region();
        timeZone = command.timeZone();
    }

    String zoneId() {
        return timeZone.zone().getId();
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(getId(), null, region);
    }

    public String getName() {
        return name;
    }

    FacilityType getType() {
        return type;
    }

    FacilityClass getFacilityClass() {
        return facilityClass;
    }

    public String getRegion() {
        return region;
    }

    public TimeZone getTimeZone() {
        return timeZone;
    }
}
