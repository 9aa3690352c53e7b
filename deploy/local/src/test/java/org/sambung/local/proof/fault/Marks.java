package org.sambung.local.proof.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.sambung.local.proof.checker.Database;

/** Holds a relay where the broker has acknowledged and nothing is marked yet, from outside: in the database. */
final class Marks implements AutoCloseable {

    private static final int LOCK = 0x5ea1;

    private final Database database;
    private Connection holding;

    Marks(Database database) {
        this.database = database;
        database.execute("""
                create schema if not exists proof;
                create or replace function proof.wait_to_mark() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(%d);
                    return null;
                end $$;
                grant usage on schema proof to public;
                create or replace trigger proof_mark before update on outbox
                    for each statement execute function proof.wait_to_mark();
                """.formatted(LOCK));
    }

    void hold() {
        try {
            holding = database.connect();
            try (var statement = holding.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the relay has sent a batch and waits to mark it. */
    void awaitRelay() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(() -> waiting() > 0);
    }

    private long waiting() {
        return database.number("select count(*) from pg_locks l join pg_stat_activity a using (pid)"
                + " where l.locktype = 'advisory' and l.objid = " + LOCK + " and not l.granted"
                + " and a.datname = current_database()");
    }

    void release() {
        try {
            holding.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.execute("drop trigger proof_mark on outbox");
    }
}
