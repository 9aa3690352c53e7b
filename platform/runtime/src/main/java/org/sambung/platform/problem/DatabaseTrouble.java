package org.sambung.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** Tells trouble of the database that passes by itself from a mistake that never will. */
public final class DatabaseTrouble {

    /** SQLSTATE classes: connection, out of resources, operator intervention (shutdown, cancel), system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

    /** The server gave up a transaction that was silent for too long, as when this machine stood still. */
    private static final Set<String> TIMED_OUT = Set.of("25P03", "25P04");

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private DatabaseTrouble() {}

    /** The database is away, starting, stopping or out of connections, or two transactions collided: try again later. */
    public static boolean mayPass(Throwable e) {
        return causes(e)
                        .anyMatch(cause -> cause instanceof HeuristicMixedException
                                || cause instanceof XAException
                                || cause instanceof SQLTransientException
                                || cause instanceof SQLRecoverableException
                                || cause instanceof SQLException sql && passes(sql))
                || isChangedMeanwhile(e);
    }

    /** Somebody else's change came between reading and writing. */
    public static boolean isChangedMeanwhile(Throwable e) {
        return causes(e)
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof org.hibernate.StaleStateException
                        || cause instanceof SQLException sql
                                && CONFLICTS.contains(Objects.toString(sql.getSQLState(), "")));
    }

    /** A unique constraint said no. */
    public static boolean isDuplicate(Throwable e) {
        return isOf(UNIQUE_VIOLATION, e);
    }

    /** Row security said no: the caller's roles, each within its own bounds, do not reach so far. */
    public static boolean isForbidden(Throwable e) {
        return isOf(INSUFFICIENT_PRIVILEGE, e);
    }

    private static boolean isOf(String state, Throwable e) {
        return causes(e).anyMatch(cause -> cause instanceof SQLException sql && state.equals(sql.getSQLState()));
    }

    private static boolean passes(SQLException sql) {
        var state = sql.getSQLState();
        // The connection pool gives its time-out no state.
        return state == null
                || TIMED_OUT.contains(state)
                || state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2));
    }

    /** With what was suppressed: a commit that fails tells why only there. */
    private static Stream<Throwable> causes(Throwable e) {
        return e == null
                ? Stream.empty()
                : Stream.of(
                                Stream.of(e),
                                causes(e.getCause()),
                                Arrays.stream(e.getSuppressed()).flatMap(DatabaseTrouble::causes))
                        .flatMap(each -> each);
    }
}
