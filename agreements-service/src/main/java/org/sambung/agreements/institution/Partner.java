package org.sambung.agreements.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.institution.InstitutionEvents.PartnerChanged;
import org.sambung.agreements.institution.InstitutionEvents.PartnerRegistered;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;

/** A health institution that facilities cooperate with (mitra). */
@Entity
public class Partner extends Aggregate {

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DatedName> names = List.of();

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    private String region;

    private String emergencyPhone;

    protected Partner() {}

    static Partner register(UUID id, RegisterPartner command, Instant at) {
        var partner = new Partner(id, command);
        partner.record(Change.of(new PartnerRegistered(PartnerView.of(partner), at), at));
        return partner;
    }

    private Partner(UUID id, RegisterPartner command) {
        super(id);
        take(command);
    }

    /** Corrects what is known; a new name is none of it. */
    void change(RegisterPartner command, Instant at) {
        take(command);
        names = Names.corrected(names(), today(at), name);
        record(Change.of(new PartnerChanged(PartnerView.of(this), at), at));
    }

    /** From a day on, which may lie behind or ahead. Events carry the name of today. */
    void rename(RenameInstitution next, Instant at) {
        names = Names.with(names(), new DatedName(next.name().strip(), next.validFrom()));
        takeName(at);
    }

    /** Bears the name that has become valid since. */
    void takeName(Instant at) {
        name = Names.on(names(), today(at));
        record(Change.of(new PartnerChanged(PartnerView.of(this), at), at));
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
        return LocalDate.ofInstant(at, TimeZone.WIB.zone());
    }

    private void take(RegisterPartner command) {
        name = command.name().strip();
        kind = command.kind();
        region = command.region();
        emergencyPhone = command.emergencyPhone();
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(null, getId(), region);
    }

    public String getName() {
        return name;
    }

    PartnerKind getKind() {
        return kind;
    }

    String getRegion() {
        return region;
    }

    String getEmergencyPhone() {
        return emergencyPhone;
    }
}
