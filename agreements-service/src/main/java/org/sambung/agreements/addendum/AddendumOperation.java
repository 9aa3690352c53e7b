package org.sambung.agreements.addendum;

import static org.sambung.agreements.addendum.AddendumStatus.ABANDONED;
import static org.sambung.agreements.addendum.AddendumStatus.DRAFT;
import static org.sambung.agreements.addendum.AddendumStatus.READY_TO_SIGN;
import static org.sambung.agreements.addendum.AddendumStatus.SIGNED;
import static org.sambung.platform.identity.Role.AGREEMENTS_OFFICER;
import static org.sambung.platform.identity.Role.PARTNER_OFFICER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What can be done with an addendum, by whom, in which states and under which rules. */
@OperationsOn("/v1/addenda/{id}")
enum AddendumOperation implements Operation<AddendumSituation> {
    /** Either side's. */
    REVISION("PUT", "", EnumSet.of(DRAFT), List.of()),
    READINESS("readiness", READY_TO_SIGN, AddendumRule.values()),
    SIGNING("signing", SIGNED, AddendumRule.values()),
    ABANDONMENT("abandonment", ABANDONED);

    private final String method;
    private final String path;
    private final Set<AddendumStatus> states;
    private final List<AddendumRule> rules;

    AddendumOperation(String method, String path, Set<AddendumStatus> states, List<AddendumRule> rules) {
        this.method = method;
        this.path = path;
        this.states = states;
        this.rules = rules;
    }

    /** A transition: possible where the state can become the target. */
    AddendumOperation(String path, AddendumStatus target, AddendumRule... rules) {
        this(
                "POST",
                path,
                Stream.of(AddendumStatus.values())
                        .filter(status -> status.canBecome(target))
                        .collect(Collectors.toSet()),
                List.of(rules));
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Set<Role> roles() {
        return this == REVISION ? EnumSet.of(AGREEMENTS_OFFICER, PARTNER_OFFICER) : EnumSet.of(AGREEMENTS_OFFICER);
    }

    @Override
    public boolean possibleIn(AddendumSituation now) {
        return states.contains(now.addendum().getStatus());
    }

    @Override
    public List<? extends Rule<? super AddendumSituation>> rules() {
        return rules;
    }
}
