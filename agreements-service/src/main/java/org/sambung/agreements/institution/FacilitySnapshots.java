package org.sambung.agreements.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sambung.agreements.institution.InstitutionEvents.FacilitySnapshot;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.snapshot.SnapshotSource;

@ApplicationScoped
class FacilitySnapshots implements SnapshotSource<Facility> {

    @Override
    public String collection() {
        return "facilities";
    }

    @Override
    public Class<Facility> type() {
        return Facility.class;
    }

    @Override
    public DomainEvent snapshotOf(Facility facility, Instant at) {
        return new FacilitySnapshot(FacilityTerms.of(facility), at);
    }
}
