package org.sambung.agreements.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sambung.agreements.institution.InstitutionEvents.PartnerChanged;
import org.sambung.agreements.institution.InstitutionEvents.PartnerRegistered;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;

/** A health institution that facilities cooperate with (mitra). */
@Entity
public class Partner extends Aggregate {

    private String name;

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

    void change(RegisterPartner command, Instant at) {
        take(command);
        record(Change.of(new PartnerChanged(PartnerView.of(this), at), at));
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
