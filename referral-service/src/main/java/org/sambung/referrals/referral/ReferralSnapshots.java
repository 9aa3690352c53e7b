package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.snapshot.SnapshotSource;
import org.sambung.referrals.referral.ReferralEvents.ReferralSnapshot;

@ApplicationScoped
class ReferralSnapshots implements SnapshotSource<Referral> {

    @Override
    public String collection() {
        return "referrals";
    }

    @Override
    public Class<Referral> type() {
        return Referral.class;
    }

    @Override
    public DomainEvent snapshotOf(Referral referral, Instant at) {
        return new ReferralSnapshot(ReferralTerms.of(referral), at);
    }
}
