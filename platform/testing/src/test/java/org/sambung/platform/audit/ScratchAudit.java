package org.sambung.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.sambung.testing.Directory;
import org.sambung.testing.Postgres;

/** The platform's own tables in a database of their own, without any service. */
public final class ScratchAudit implements AutoCloseable {

    private static ScratchAudit shared;

    private final Path directory = Directory.forOneRun();
    private final Postgres postgres = Postgres.start(directory, 0);
    private final String url = postgres.jdbcUrl(postgres.scratch("visits"));

    public ScratchAudit() {
        Flyway.configure()
                .dataSource(url, "visits_owner", "trusted")
                .placeholders(Map.of("app", "visits_app", "relay", "visits_relay"))
                .load()
                .migrate();
    }

    /** One for all tests, each with tenants and patients of its own; it ends with them. */
    public static synchronized ScratchAudit shared() {
        if (shared == null) {
            shared = new ScratchAudit();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    shared.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        return shared;
    }

    /** @param role of the database, {@code visits_app}; {@code postgres} is bound by nothing */
    public Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url, role, "trusted");
    }

    public AgroalDataSource pool(String role, int size) throws SQLException {
        return AgroalDataSource.from(new AgroalPropertiesReader()
                .readProperties(Map.of(
                        "jdbcUrl",
                        // As the services' relay pools have it.
                        url + "?reWriteBatchedInserts=true",
                        "principal",
                        role,
                        "credential",
                        "trusted",
                        "maxSize",
                        Integer.toString(size),
                        "acquisitionTimeout_s",
                        "5"))
                .get());
    }

    /** Beneath everything, triggers included, as somebody would who wants no trace. */
    public void tamper(String... statements) throws SQLException {
        try (var connection = as("postgres");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A change of something of that facility, as the service writes it. */
    public static void change(Connection app, UUID facility) throws SQLException {
        try (var insert = app.prepareStatement("with told as (select set_config('app.subject', 'uji', false))"
                + " insert into audit (id, object_id, sequence, facility_id, occurred_at, recorded_at, subject, roles,"
                + " actor_name, action) select gen_random_uuid(), gen_random_uuid(), 1, ?, now(), now(), 'uji', 'nurse',"
                + " 'sealed', 'thing.done' from told")) {
            insert.setObject(1, facility);
            insert.executeUpdate();
        }
    }

    public long count(String query) throws SQLException {
        try (var connection = as("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        Directory.delete(directory);
    }
}
