package org.sambung.agreements.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sambung.agreements.institution.InstitutionEvents.PartnerSnapshot;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.snapshot.SnapshotSource;

@ApplicationScoped
class PartnerSnapshots implements SnapshotSource<Partner> {

    @Override
    public String collection() {
        return "partners";
    }

    @Override
    public Class<Partner> type() {
        return Partner.class;
    }

    @Override
    public DomainEvent snapshotOf(Partner partner, Instant at) {
        return new PartnerSnapshot(PartnerView.of(partner), at);
    }
}
