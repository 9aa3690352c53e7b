package org.sambung.platform.rule;

import org.sambung.platform.problem.ProblemException;

/**
 * A condition of the business with a name. Domains list theirs as an enum; the slug names the problem that a client gets
 * when it does not hold.
 *
 * @param <T> what the rule looks at
 */
public interface Rule<T> {

    String slug();

    /** 422: the business says no. 409 where the thing's state is what is in the way. */
    default int status() {
        return 422;
    }

    boolean holds(T situation);

    default void demand(T situation) {
        if (!holds(situation)) {
            throw new ProblemException(status(), slug());
        }
    }
}
