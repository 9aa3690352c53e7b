package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sambung.agreements.agreement.AgreementEvents.AgreementSnapshot;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.snapshot.SnapshotSource;

@ApplicationScoped
class AgreementSnapshots implements SnapshotSource<Agreement> {

    @Override
    public String collection() {
        return "agreements";
    }

    @Override
    public Class<Agreement> type() {
        return Agreement.class;
    }

    @Override
    public DomainEvent snapshotOf(Agreement agreement, Instant at) {
        return new AgreementSnapshot(AgreementTerms.of(agreement), at);
    }
}
