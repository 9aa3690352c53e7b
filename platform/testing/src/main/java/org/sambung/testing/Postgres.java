package org.sambung.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL with one database per service and the roles that operations would create: the owner, who migrates
 * and bypasses row security, and the app and relay roles, who cannot.
 */
public final class Postgres implements AutoCloseable {

    public static final List<String> DATABASES = List.of("agreements", "referrals", "visits");

    /** A commit is answered when it is on disk, as operations would have it. */
    public static final Map<String, String> DURABLE = Map.of("fsync", "on");

    private static final AtomicInteger SCRATCHES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * @param directory holds the unpacked binaries and the data; data found there is kept and used
     * @param port 0 for any free one
     */
    public static Postgres start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /**
     * The embedded server does not wait for the disk, which makes tests faster; with {@link #DURABLE} it does.
     *
     * @param settings of the server, beside those that it needs
     */
    public static Postgres start(Path directory, int port, Map<String, String> settings) {
        try {
            var builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            var server = builder.setOverrideWorkingDirectory(
                            directory.resolve("postgres").toFile())
                    .setDataDirectory(directory.resolve("postgres-data"))
                    .setCleanDataDirectory(false)
                    .setPort(port == 0 ? Ports.free() : port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "150")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The embedded default answers before the commit is written; killed, it would lose what it has
                    // said.
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            var postgres = new Postgres(server);
            postgres.prepare();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port(), database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A connection in that role: the owner sees every row, the app role what row security gives it. */
    public Connection connect(String database, String role) throws SQLException {
        return server.getDatabase(database + "_" + role, database).getConnection();
    }

    /** A connection that row security does not bind, whoever owns the tables. */
    public Connection superuser(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    /** A new empty database for the roles of that service's database; its name. */
    public String scratch(String database) {
        var name = database + "_scratch_" + SCRATCHES.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + database + "_owner");
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void prepare() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var database : DATABASES) {
                try (var found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                statement.execute("create role " + database + "_owner login bypassrls");
                statement.execute("create role " + database + "_app login");
                statement.execute("create role " + database + "_relay login");
                statement.execute("create database " + database + " owner " + database + "_owner");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
