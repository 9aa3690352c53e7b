package org.sambung.local.proof.fault;

import java.sql.Connection;
import java.sql.SQLException;
import org.sambung.local.proof.checker.Database;

/** Keeps a service's relay from its work as another replica would: by holding every slot. */
final class IdleRelay implements AutoCloseable {

    /** The first key of the slots' advisory locks, and how many there are. */
    private static final int LOCKS = 0x0b0c;

    private static final int SLOTS = 16;

    private final Connection holding;

    IdleRelay(Database database) {
        try {
            holding = database.connect();
            try (var statement = holding.createStatement()) {
                for (var slot = 0; slot < SLOTS; slot++) {
                    statement.execute("select pg_advisory_lock(" + LOCKS + ", " + slot + ")");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            holding.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
