package org.sambung.referrals.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where the patient goes: a partner of the register or, in an emergency, any place by its name. */
@Embeddable
record Destination(
        @Column(name = "destination_id") UUID partnerId,
        @Column(name = "destination_name") String name) {

    static final Destination NOT_CHOSEN = new Destination(null, null);

    boolean isChosen() {
        return partnerId != null || name != null;
    }
}
