package org.sambung.local.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sambung.local.LocalSystem.SERVICES;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sambung.local.proof.Length;
import org.sambung.local.proof.checker.Database;

/** A database that is away, far away, silent, busy or full. */
@ExtendWith(OneProof.class)
@Order(14)
class DatabaseFaultsIT {

    /** How long the trouble lasts. */
    private static final Duration TROUBLE = Length.of(Duration.ofSeconds(3), Duration.ofMinutes(1));

    static Proof proof;

    @BeforeAll
    static void start(Proof running) {
        proof = running;
    }

    @Test
    void a_killed_database_loses_nothing_that_was_acknowledged() {
        var report = proof.underLoad("killed-database", load -> {
            for (var round = 0; round < Length.of(1, 10); round++) {
                proof.system().killPostgres();
                proof.system().startPostgres();
                proof.awaitReady(load);
            }
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "WHOLE", mode = EnumSource.Mode.EXCLUDE)
    void a_connection_in_trouble_is_survived(TcpProxy.Network trouble) {
        var report = proof.underLoad("database-" + trouble, load -> {
            proof.database().become(trouble);
            LockSupport.parkNanos(TROUBLE.toNanos());
            proof.database().become(TcpProxy.Network.WHOLE);
            proof.awaitReady(load);
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }

    @Test
    void a_transaction_held_open_delays_only_its_own_event() {
        var agreements = proof.databaseOf(SERVICES.get(0));
        var late = new WaitingEvents(agreements, proof.databaseOf(SERVICES.get(1)), 1);
        var report = proof.underLoad("held-transaction", load -> {
            try (var holding = agreements.connect();
                    var statement = holding.createStatement()) {
                holding.setAutoCommit(false);
                statement.execute(late.copies());
                var since = now(agreements);
                LockSupport.parkNanos(
                        Length.of(Duration.ofSeconds(4), Duration.ofMinutes(2)).toNanos());
                load.awaitAnswers(20, Duration.ofSeconds(30));
                assertThat(slowestSince(agreements, since)).isLessThan(2_000);
                holding.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            late.awaitThatAllAreKnown(Duration.ofSeconds(10));
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }

    private static long now(Database database) {
        return database.number("select extract(epoch from now()) * 1000");
    }

    /** Of the events that were written meanwhile, but not in the last second: milliseconds to their mark. */
    private static long slowestSince(Database database, long since) {
        return database.number("""
                select coalesce(max(extract(epoch from coalesce(published_at, now()) - recorded_at) * 1000), 1000000)
                from outbox where recorded_at between to_timestamp(%d / 1000.0) and now() - interval '1 s'
                """.formatted(since));
    }

    @Test
    void a_full_disk_is_answered_503_and_nothing_is_half_done() {
        assumeTrue(
                proof.disk().isMounted(),
                "this machine does not let us mount a small file system: the full disk was not tried");
        var report = proof.underLoad("full-disk", load -> {
            proof.disk().fill();
            try {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> load.ledger().triedAgainBecause("503") > Length.of(20, 1_000));
            } finally {
                proof.disk().free();
            }
            proof.system().revivePostgres();
            proof.awaitReady(load);
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }
}
