package org.sambung.local.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same rows with prepared statements, one commit each, from connections of this process: what the database can do. */
final class BareSql implements Contestant {

    private final List<Unit> units;
    private final ExecutorService threads;

    /** One transaction on a connection of its own, over and over. */
    interface Unit {

        void runOnce() throws SQLException;

        Connection connection();

        /** A connection as a unit needs it. */
        static Connection open(ReferralsDatabase database) throws SQLException {
            var connection = database.owner("?currentSchema=" + Baseline.SCHEMA + "&prepareThreshold=1");
            connection.setAutoCommit(false);
            return connection;
        }

        static void bind(PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    BareSql(List<Unit> units) {
        this.units = units;
        this.threads = Executors.newFixedThreadPool(units.size());
    }

    @Override
    public String name() {
        return "bare-sql";
    }

    @Override
    public Outcome run(Duration window) {
        var end = System.nanoTime() + window.toNanos();
        try {
            var running = new ArrayList<Future<Latencies>>();
            for (var unit : units) {
                running.add(threads.submit(() -> until(end, unit)));
            }
            var all = new Latencies();
            for (var one : running) {
                all.add(one.get());
            }
            return new Outcome(all, window);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Latencies until(long end, Unit unit) throws SQLException {
        var latencies = new Latencies();
        while (true) {
            var begin = System.nanoTime();
            unit.runOnce();
            var now = System.nanoTime();
            if (now > end) {
                return latencies;
            }
            latencies.record(now - begin);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        for (var unit : units) {
            try {
                unit.connection().close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
