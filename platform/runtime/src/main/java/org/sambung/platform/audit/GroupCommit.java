package org.sambung.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Commits the records of many answers at once: what has queued while one commit was under way goes with the next. On the
 * relay's pool, so that reads that wait keep no connection from those who would serve others.
 */
@ApplicationScoped
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST_WAITING = 1000;
    private static final int MOST_TOGETHER = 200;
    private static final int WAIT_SECONDS = 5;
    private static final int WRITE_SECONDS = 4;

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    MeterRegistry meters;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;
    private DistributionSummary batches;
    private Thread loop;

    private record Waiting(List<ReadRecord> records, CompletableFuture<Void> committed) {}

    void start(@Observes StartupEvent event) {
        batches = meters.summary("sambung.audit.reads.committed");
        meters.gauge("sambung.audit.reads.waiting", queue, BlockingQueue::size);
        running = true;
        loop = new Thread(this::run, "read-audit");
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (loop != null) {
            loop.join();
        }
    }

    /** Returns when the records are committed. Else it throws what is answered with 503: nothing may be shown then. */
    void commit(List<ReadRecord> records) {
        var waiting = new Waiting(records, new CompletableFuture<>());
        try {
            if (!queue.offer(waiting)) {
                throw new TimeoutException();
            }
            waiting.committed().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            waiting.committed().cancel(false);
            throw new IllegalStateException("read not recorded", new SQLTransientException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("read not recorded", new SQLTransientException(e));
        }
    }

    private void run() {
        while (running) {
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commitWith(first);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commitWith(Waiting first) {
        var together = new ArrayList<Waiting>();
        together.add(first);
        queue.drainTo(together, MOST_TOGETHER - 1);
        // Whoever has waited too long has been refused already.
        together.removeIf(waiting -> waiting.committed().isDone());
        var records =
                together.stream().flatMap(waiting -> waiting.records().stream()).toList();
        if (records.isEmpty()) {
            return;
        }
        try {
            write(records);
            batches.record(records.size());
            together.forEach(waiting -> waiting.committed().complete(null));
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("%d reads not recorded: %s", records.size(), e.getClass().getName());
            together.forEach(waiting -> waiting.committed().completeExceptionally(e));
        }
    }

    private void write(List<ReadRecord> records) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var rows = records.stream().map(ReadRecord::row).toList();
            try (var insert = connection.prepareStatement(rows.get(0).insert())) {
                insert.setQueryTimeout(WRITE_SECONDS);
                for (var row : rows) {
                    row.bind(insert, 0);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
