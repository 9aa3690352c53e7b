package org.sambung.referrals.referral;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sambung.referrals.obligation.Obligation;
import org.sambung.referrals.obligation.ObligationKind;

/** What must still be done because of a referral. */
@Embeddable
class Obligations {

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "referral_id", insertable = false, updatable = false)
    @OrderBy("key.number")
    private List<Obligation> items = new ArrayList<>();

    /** Numbers go on even where the caller cannot see the earlier ones. */
    @jakarta.persistence.Column(name = "obligations_made")
    private int made;

    void add(ReferralFile referral, ObligationKind kind, Instant due) {
        made++;
        items.add(new Obligation(
                new Obligation.Key(referral.getId(), made), referral.getFacilityId(), referral.getRegion(), kind, due));
    }

    Optional<Obligation> open(ObligationKind kind) {
        return items.stream()
                .filter(obligation -> obligation.getKind() == kind && !obligation.isDone())
                .findFirst();
    }

    Optional<Obligation> numbered(int number) {
        return items.stream()
                .filter(obligation -> obligation.getNumber() == number)
                .findFirst();
    }

    List<Obligation> all() {
        return List.copyOf(items);
    }
}
