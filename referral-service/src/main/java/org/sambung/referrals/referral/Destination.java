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

    /** A blank is no name: a client that sends an empty field along with the id means the id. */
    static String named(String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    boolean isChosen() {
        return partnerId != null || name != null;
    }
}
