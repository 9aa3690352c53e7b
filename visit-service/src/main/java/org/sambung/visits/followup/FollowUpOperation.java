package org.sambung.visits.followup;

import static org.sambung.platform.identity.Role.DOCTOR;
import static org.sambung.platform.identity.Role.NURSE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What staff can do with a follow-up that no visit settled. */
@OperationsOn("/v1/follow-ups/{id}")
enum FollowUpOperation implements Operation<FollowUp> {
    COMPLETION("completion", FollowUpStatus.COMPLETED),
    MISS("miss", FollowUpStatus.MISSED);

    private final String path;
    private final FollowUpStatus target;

    FollowUpOperation(String path, FollowUpStatus target) {
        this.path = path;
        this.target = target;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(NURSE, DOCTOR);
    }

    @Override
    public boolean possibleIn(FollowUp followUp) {
        return followUp.getStatus().canBecome(target);
    }

    @Override
    public List<? extends Rule<? super FollowUp>> rules() {
        return List.of();
    }
}
