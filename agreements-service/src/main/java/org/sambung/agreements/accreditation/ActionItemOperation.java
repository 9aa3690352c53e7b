package org.sambung.agreements.accreditation;

import java.util.List;
import java.util.Set;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What the clinic can do with an action item. */
@OperationsOn("/v1/accreditation-action-items/{id}")
enum ActionItemOperation implements Operation<ActionItem> {
    CLOSURE;

    @Override
    public String path() {
        return "closure";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.NURSE, Role.DOCTOR, Role.AGREEMENTS_OFFICER);
    }

    @Override
    public boolean possibleIn(ActionItem item) {
        return item.getStatus().canBecome(ActionItemStatus.CLOSED);
    }

    @Override
    public List<? extends Rule<? super ActionItem>> rules() {
        return List.of();
    }
}
