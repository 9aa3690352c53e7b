package org.sambung.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What it costs to record reads, in one run with every commit on disk: reads per second without a record, with a record
 * and commit for each, and with group commit. Run by hand; tells ratios, since a machine's figures are its own.
 */
final class ReadsPerSecond {

    private static final int READERS = 32;
    private static final int SECONDS = 10;

    private ReadsPerSecond() {}

    private interface Recording {
        void of(UUID patient) throws SQLException;
    }

    public static void main(String... arguments) throws Exception {
        try (var audit = new ScratchAudit()) {
            audit.tamper(
                    // The embedded server's own setting is off; a role's comes before it.
                    "alter role visits_relay set synchronous_commit = on",
                    "create table thing as select gen_random_uuid() as id, n from generate_series(1, 10000) n",
                    "create index on thing (n)",
                    "grant select on thing to visits_app");
            measure(audit);
        }
    }

    private static void measure(ScratchAudit audit) throws Exception {
        try (var app = audit.pool("visits_app", READERS);
                var relay = audit.pool("visits_relay", READERS)) {
            var meters = new SimpleMeterRegistry();
            var group = GroupCommitTest.of(relay, meters);
            for (int run = 1; run <= 3; run++) {
                var bare = perSecond(app, patient -> {});
                var each = perSecond(app, patient -> record(relay, patient));
                var together = perSecond(app, patient -> group.commit(List.of(GroupCommitTest.read(patient))));
                System.out.printf(
                        "run %d: bare %d/s, each its own commit %d/s (%.2f), group commit %d/s (%.2f), %.1f a commit%n",
                        run,
                        bare,
                        each,
                        (double) each / bare,
                        together,
                        (double) together / bare,
                        meters.get("sambung.audit.reads.committed").summary().mean());
            }
            group.stop(null);
        }
    }

    private static long perSecond(AgroalDataSource app, Recording recording) throws Exception {
        var reads = new AtomicLong();
        var until = System.nanoTime() + SECONDS * 1_000_000_000L;
        Callable<Void> reader = () -> {
            while (System.nanoTime() < until) {
                recording.of(read(app));
                reads.incrementAndGet();
            }
            return null;
        };
        var threads = Executors.newFixedThreadPool(READERS);
        try {
            for (var one : threads.invokeAll(java.util.Collections.nCopies(READERS, reader))) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return reads.get() / SECONDS;
    }

    private static UUID read(AgroalDataSource app) throws SQLException {
        try (var connection = app.getConnection();
                var select = connection.prepareStatement("select id from thing where n = ?")) {
            select.setInt(1, java.util.concurrent.ThreadLocalRandom.current().nextInt(1, 10_000));
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private static void record(AgroalDataSource relay, UUID patient) throws SQLException {
        var read = GroupCommitTest.read(patient).row();
        try (var connection = relay.getConnection();
                var insert = connection.prepareStatement(read.insert())) {
            read.bind(insert, 0);
            insert.executeUpdate();
        }
    }
}
