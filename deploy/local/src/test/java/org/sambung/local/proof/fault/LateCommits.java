package org.sambung.local.proof.fault;

import org.sambung.local.proof.checker.Database;

/** Rows of the outbox get their position some time before they are committed, each another. */
final class LateCommits implements AutoCloseable {

    private final Database database;

    LateCommits(Database database) {
        this.database = database;
        database.execute("""
                create schema if not exists proof;
                create or replace function proof.late() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(random() * 0.05);
                    return new;
                end $$;
                grant usage on schema proof to public;
                create or replace trigger proof_late before insert on outbox
                    for each row execute function proof.late();
                """);
    }

    @Override
    public void close() {
        database.execute("drop trigger proof_late on outbox");
    }
}
