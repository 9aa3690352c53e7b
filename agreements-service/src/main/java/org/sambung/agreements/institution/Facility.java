package org.sambung.agreements.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.institution.InstitutionEvents.FacilityChanged;
import org.sambung.agreements.institution.InstitutionEvents.FacilityRegistered;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;

/** A prison, remand centre or institution for children (UPT). */
@Entity
public class Facility extends Aggregate {

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DatedName> names = List.of();

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

    /** Whether region and time zone are those it has. */
    boolean isWhereAndWhen(RegisterFacility command) {
        return region.equals(command.region()) && timeZone == command.timeZone();
    }

    /** Corrects what is known; a new name is none of it. */
    void change(RegisterFacility command, Instant at) {
        take(command);
        names = Names.corrected(names(), today(at), name);
        record(Change.of(new FacilityChanged(FacilityTerms.of(this), at), at));
    }

    /** From a day on, which may lie behind or ahead. Events carry the name of today. */
    void rename(RenameInstitution next, Instant at) {
        names = Names.with(names(), new DatedName(next.name().strip(), next.validFrom()));
        takeName(at);
    }

    /** Bears the name that has become valid since. */
    void takeName(Instant at) {
        name = Names.on(names(), today(at));
        record(Change.of(new FacilityChanged(FacilityTerms.of(this), at), at));
    }

    boolean isToBeRenamed(Instant at) {
        return !nameOn(today(at)).equals(name);
    }

    List<DatedName> names() {
        return Names.of(names, name);
    }

    /** The name it bore on that day. */
    public String nameOn(LocalDate day) {
        return Names.on(names(), day);
    }

    private LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, timeZone.zone());
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
