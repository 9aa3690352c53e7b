package org.sambung.referrals.referral;

import static org.sambung.platform.identity.Role.CUSTODY_OFFICER;
import static org.sambung.platform.identity.Role.CUSTODY_REGISTRAR;
import static org.sambung.platform.identity.Role.DOCTOR;
import static org.sambung.platform.identity.Role.FACILITY_HEAD;
import static org.sambung.platform.identity.Role.NURSE;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;
import org.sambung.referrals.obligation.Obligation;

/** What can be done with an obligation while it is open. */
@OperationsOn("/v1/referrals/{id}/obligations/{number}")
enum ObligationOperation implements Operation<Obligation> {
    FULFILMENT,
    IMPOSSIBILITY;

    @Override
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(NURSE, DOCTOR, FACILITY_HEAD, CUSTODY_OFFICER, CUSTODY_REGISTRAR);
    }

    @Override
    public boolean possibleIn(Obligation obligation) {
        return obligation.isOpen();
    }

    @Override
    public List<? extends Rule<? super Obligation>> rules() {
        return List.of(ObligationRule.OBLIGATION_IS_MET_BY_ITS_STEP);
    }
}
