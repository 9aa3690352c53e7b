package org.sambung.platform.rule;

import java.util.List;
import java.util.Set;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;

/**
 * What can be done with a thing: who may, in which states, under which rules. The same description guards the command and
 * fills {@code actions}, so the two cannot disagree.
 *
 * @param <T> the situation that states and rules look at
 */
public interface Operation<T> {

    /** The enum's name. */
    String name();

    /** The path under the thing, for example {@code departure}; empty for the thing itself. */
    String path();

    default String method() {
        return "POST";
    }

    Set<Role> roles();

    /** Whether the thing's state allows it. */
    boolean possibleIn(T situation);

    /** Whether some state is in the way of it; else no conflict is documented. */
    default boolean dependsOnState() {
        return true;
    }

    /** What else must hold, in the order in which it is told. */
    List<? extends Rule<? super T>> rules();

    /**
     * Refuses with 403 when none of the caller's roles that reach the thing may do it: a role held at another institution
     * does not count, though the route let it pass.
     */
    default void demandRoleOf(Identity reaching) {
        if (!reaching.hasAny(roles())) {
            throw ProblemException.forbidden();
        }
    }

    /** Refuses with 409 when the state is in the way, with the first broken rule's problem otherwise. */
    default void demand(T situation) {
        if (!possibleIn(situation)) {
            throw ProblemException.illegalTransition();
        }
        rules().forEach(rule -> rule.demand(situation));
    }
}
