package org.sambung.referrals.permission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.patient.CustodyStatus;

/** Says who permits what, and by when, as it is configured. */
@ApplicationScoped
public class PermissionOrder {

    private final PermissionConfig config;

    PermissionOrder(PermissionConfig config) {
        this.config = config;
    }

    public List<Permitter> chainFor(CustodyStatus custody, ReferralKind kind) {
        var byKind = config.chainByKind().getOrDefault(custody, Map.of()).get(kind);
        return byKind == null ? config.chain().get(custody) : byKind;
    }

    /** An emergency does not wait: its steps are obligations, and no decision lapses. */
    public DecisionTime timeFor(Urgency urgency, ZoneId zone) {
        return switch (urgency) {
            case EMERGENCY -> DecisionTime.unlimited();
            case URGENT -> DecisionTime.hours(config.urgentWithin(), config.mostDeferred());
            case ROUTINE ->
                DecisionTime.workingDays(
                        config.withinWorkingDays(), config.holidays().orElse(Set.of()), zone, config.mostDeferred());
        };
    }
}
