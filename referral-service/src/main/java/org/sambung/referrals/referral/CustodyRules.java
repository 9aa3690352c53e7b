package org.sambung.referrals.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sambung.referrals.permission.Capacity;
import org.sambung.referrals.permission.PermissionOrder;
import org.sambung.referrals.permission.Standing;

/**
 * What the custody side of a referral is held against.
 *
 * @param now the moment that is decided about
 * @param leastOfficers how many guard at least
 * @param standings as whom the caller decides for the facility's head, looked up only when it matters
 */
record CustodyRules(Instant now, PermissionOrder permissions, int leastOfficers, Standings standings) {

    /** Empty if no mandate on record covers that day; of any capacity if it is null. */
    interface Standings {
        Optional<Standing> on(LocalDate day, Capacity as);
    }

    CustodyRules at(Instant moment) {
        return new CustodyRules(moment, permissions, leastOfficers, standings);
    }
}
